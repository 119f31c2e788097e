import { percentDecoded } from '../../base/percent-decode';

/** What a `$ref` text names: a file, as a path from the top of what was dropped, and a place in it. */
export interface ReferencePath {
  readonly file: string;
  /** Behind the `#`, without percent encoding; empty for the whole file. */
  readonly fragment: string;
}

/** Reads a `$ref` that stands in the file `from`. Undefined for an address of the web. */
export function referencePath(ref: string, from: string): ReferencePath | undefined {
  if (/^[a-z][a-z\d+.-]+:|^\/\//i.test(ref)) return undefined;
  const hash = ref.indexOf('#');
  const written = percentDecoded(hash === -1 ? ref : ref.slice(0, hash)).replaceAll('\\', '/').replace(/\?[^]*$/, '');
  const fragment = hash === -1 ? '' : percentDecoded(ref.slice(hash + 1));
  if (written === '') return { file: from, fragment };
  const segments = written.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of written.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return { file: segments.join('/'), fragment };
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * Finds a named file among the given ones: by its path, else by its path in any case, else by its name alone where only one file
 * has it, because files that are dropped without their folder come without paths.
 */
export function fileFinder(names: readonly string[]): (wanted: string) => string | undefined {
  const exact = new Set(names);
  const byLower = new Map(names.map((name) => [name.toLowerCase(), name]));
  const byBase = new Map<string, string[]>();
  for (const name of names) {
    const base = baseName(name).toLowerCase();
    byBase.set(base, [...(byBase.get(base) ?? []), name]);
  }
  return (wanted) => {
    if (exact.has(wanted)) return wanted;
    const same = byBase.get(baseName(wanted).toLowerCase()) ?? [];
    return byLower.get(wanted.toLowerCase()) ?? (same.length === 1 ? same[0] : undefined);
  };
}
