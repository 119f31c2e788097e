/** The lines of the table that are a share of something. */
export type Row =
  | 'operations'
  | 'query'
  | 'header'
  | 'path'
  | 'form'
  | 'auth'
  | 'auth kinds'
  | 'samples'
  | 'examples'
  | 'left'
  | 'empty'
  | 'features'
  | 'errors';

export interface Share {
  count: number;
  whole: number;
  /** What is not in the count: a line each, for people. */
  readonly missing: string[];
}

/** Shares by line, for one file or for many. */
export class Tally {
  readonly #shares = new Map<Row, Share>();

  share(row: Row): Share {
    const known = this.#shares.get(row) ?? { count: 0, whole: 0, missing: [] };
    this.#shares.set(row, known);
    return known;
  }

  /** Counts one thing; `what` names it where it is missing. */
  add(row: Row, isThere: boolean, what: () => string): void {
    const share = this.share(row);
    share.whole++;
    if (isThere) share.count++;
    else share.missing.push(what());
  }

  /** Adds another tally, with the file in front of what is missing there. */
  merge(other: Tally, file: string): void {
    for (const [row, { count, whole, missing }] of other.#shares) {
      const share = this.share(row);
      share.count += count;
      share.whole += whole;
      for (const what of missing) share.missing.push(`${file}: ${what}`);
    }
  }
}
