/** Lines that went and lines that came in their place. */
export interface LineChange {
  /** The first of them in the old text, from 1. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** How far ahead the texts are looked at to find where they agree again. */
const window = 60;

/** The smallest number of lines to skip on both sides until they agree again; all that is left when they never do. */
function nextAgreement(before: readonly string[], after: readonly string[], from: number, to: number): readonly [number, number] {
  for (let sum = 1; sum <= window; sum++) {
    for (let gone = Math.min(sum, before.length - from); gone >= 0; gone--) {
      const come = sum - gone;
      if (to + come > after.length) break;
      const isEnd = from + gone === before.length && to + come === after.length;
      if (isEnd || (from + gone < before.length && before[from + gone] === after[to + come])) return [gone, come];
    }
  }
  return [before.length - from, after.length - to];
}

/** What changed between two texts that are mostly the same, line by line in the order of the text. */
export function lineChanges(before: string, after: string): LineChange[] {
  const old = before.split(/\r?\n/);
  const now = after.split(/\r?\n/);
  const changes: LineChange[] = [];
  let from = 0;
  let to = 0;
  while (from < old.length || to < now.length) {
    if (from < old.length && old[from] === now[to]) {
      from++;
      to++;
      continue;
    }
    const [gone, come] = nextAgreement(old, now, from, to);
    changes.push({ line: from + 1, before: old.slice(from, from + gone), after: now.slice(to, to + come) });
    from += gone;
    to += come;
  }
  return changes;
}
