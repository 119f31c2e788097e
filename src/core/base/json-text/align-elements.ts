import type { JsonArray } from '../json';
import { elementAt, isSame, isSameKind, type Slot } from './slot';

/** The element of `was` that each element of `now` goes back to, by index. */
type Origins = (number | undefined)[];

/** Equal elements at the start and at the end, where nearly all of an edited array is. */
function matchEnds(was: JsonArray, now: JsonArray, origins: Origins): { first: number; wasEnd: number; nowEnd: number } {
  const shorter = Math.min(was.length, now.length);
  let first = 0;
  for (; first < shorter && isSame(elementAt(was, first), elementAt(now, first)); first++) origins[first] = first;
  let wasEnd = was.length;
  let nowEnd = now.length;
  while (wasEnd > first && nowEnd > first && isSame(elementAt(was, wasEnd - 1), elementAt(now, nowEnd - 1))) {
    origins[--nowEnd] = --wasEnd;
  }
  return { first, wasEnd, nowEnd };
}

/** Elements between the equal ends that are there in both, moved or not. */
function matchEqual(was: JsonArray, now: JsonArray, origins: Origins): Set<number> {
  const { first, wasEnd, nowEnd } = matchEnds(was, now, origins);
  const free = new Map<unknown, number[]>();
  for (let index = wasEnd - 1; index >= first; index--) {
    const element = elementAt(was, index);
    const same = free.get(element);
    if (same) same.push(index);
    else free.set(element, [index]);
  }
  for (let index = first; index < nowEnd; index++) {
    const element = elementAt(now, index);
    const origin = free.get(element)?.at(-1);
    if (origin === undefined || !isSame(elementAt(was, origin), element)) continue;
    free.get(element)?.pop();
    origins[index] = origin;
  }
  return new Set([...free.values()].flat());
}

/** Changed elements take the place that their neighbours leave free; objects rather that of an object, arrays that of an array. */
function matchNeighbours(was: JsonArray, now: JsonArray, origins: Origins, free: Set<number>, anyKind: boolean): void {
  const pair = (index: number, origin: number | undefined): void => {
    if (origins[index] !== undefined || origin === undefined || !free.has(origin)) return;
    if (!anyKind && !isSameKind(elementAt(now, index), elementAt(was, origin))) return;
    origins[index] = origin;
    free.delete(origin);
  };
  for (let index = 0; index < now.length; index++) {
    const before = index === 0 ? -1 : origins[index - 1];
    pair(index, before === undefined ? undefined : before + 1);
  }
  for (let index = now.length - 1; index >= 0; index--) {
    const after = index === now.length - 1 ? was.length : origins[index + 1];
    pair(index, after === undefined ? undefined : after - 1);
  }
}

/** Which elements of a text an edited array keeps, in the order of the array: the equal ones, then changed ones by their place. */
export function alignElements(was: JsonArray, now: JsonArray): Slot[] {
  const origins: Origins = Array.from({ length: now.length });
  const free = matchEqual(was, now, origins);
  matchNeighbours(was, now, origins, free, false);
  matchNeighbours(was, now, origins, free, true);
  return now.map((element, index): Slot => {
    const entry = origins[index];
    return { entry, key: '', now: element, was: entry === undefined ? null : elementAt(was, entry) };
  });
}
