/** None, one or several. Most things have one reader and one holder, and a set for each of those would be most of what the engine keeps. */
export type Few<T extends object> = T | Set<T> | undefined;

/** The few with one more; nothing changes when it is there already. A set is added to in place. */
export function withOne<T extends object>(few: Few<T>, item: T): Few<T> {
  if (few === undefined || few === item) return item;
  if (few instanceof Set) return few.add(item);
  return new Set([few, item]);
}

/** The few without one. */
export function withoutOne<T extends object>(few: Few<T>, item: T): Few<T> {
  if (few === item) return undefined;
  if (!(few instanceof Set)) return few;
  few.delete(item);
  return few.size === 0 ? undefined : few;
}

export function listOf<T extends object>(few: Few<T>): readonly T[] {
  if (few === undefined) return [];
  return few instanceof Set ? Array.from(few) : [few];
}
