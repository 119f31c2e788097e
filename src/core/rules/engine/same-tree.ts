import { isArray, isObject, type Json } from '../../base/json';

/** Deeper nodes count as different; readers of files refuse them before. */
const deepest = 600;

/** True when two values are written the same: the order of members counts, as findings follow it. */
export function isSameTree(a: Json | undefined, b: Json | undefined, depth = 0): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || depth > deepest) return false;
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((item, index) => isSameTree(item, b[index], depth + 1));
  if (!isObject(b)) return false;
  const keys = Object.keys(b);
  let index = 0;
  for (const key in a) if (key !== keys[index++] || !isSameTree(a[key], b[key], depth + 1)) return false;
  return index === keys.length;
}
