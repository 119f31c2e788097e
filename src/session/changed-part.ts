/** Where two lists differ: behind the `start` entries that they have in common, `removed` entries became the `added` ones. */
export interface ChangedPart<Entry> {
  readonly start: number;
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
}

/** What lies between the entries that two lists have in common, the very same ones, at their starts and ends. */
export function changedPart<Entry>(before: readonly Entry[], after: readonly Entry[]): ChangedPart<Entry> {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let behind = 0;
  while (behind < least - start && before[before.length - 1 - behind] === after[after.length - 1 - behind]) behind++;
  return { start, removed: before.slice(start, before.length - behind), added: after.slice(start, after.length - behind) };
}
