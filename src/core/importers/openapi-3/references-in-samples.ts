import { isArray, isObject, type Json } from '../../base/json';

const deepest = 60;
const marks = new Set(['$ref', '$id', '$anchor', '$dynamicAnchor', '$dynamicRef']);

/** True for a sample that holds keys which tools follow wherever they stand: with it, a reader of the definition looks for what is not there. */
export function holdsReference(sample: Json, depth = 0): boolean {
  if (typeof sample !== 'object' || sample === null || depth > deepest) return false;
  if (isArray(sample)) return sample.some((element) => holdsReference(element, depth + 1));
  return Object.keys(sample).some((key) => marks.has(key)) || Object.values(sample).some((value) => isObject(value) || isArray(value) ? holdsReference(value, depth + 1) : false);
}
