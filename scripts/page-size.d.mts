/** The bytes of each script of a built page, gzipped, and the names of those that its first screen, its wizard and its workers need. */
export interface PageSizes {
  readonly files: ReadonlyMap<string, number>;
  /** The scripts that draw: a worker cannot run them. */
  readonly page: ReadonlySet<string>;
  readonly first: ReadonlySet<string>;
  readonly wizard: ReadonlySet<string>;
  readonly workers: ReadonlyMap<string, ReadonlySet<string>>;
}

export const mostBytes: { readonly first: number; readonly all: number };

/** Where the build of a folder says which chunk imports which. */
export function manifestIn(folder: string): string;
export function pageSizes(folder: string): PageSizes;
export function bytesOf(files: ReadonlyMap<string, number>, names: Iterable<string>): number;

/** What is wrong with the sizes, in words; empty when nothing is. */
export function sizeFaults(sizes: PageSizes): string[];
