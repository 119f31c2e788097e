import { isArray, isObject, type Json } from '../json';

const TOO_DEEP = -1;

function count(value: Json, levels: number): number {
  let members = 0;
  if (isArray(value)) {
    if (levels === 0) return TOO_DEEP;
    for (const element of value) {
      if (typeof element !== 'object' || element === null) continue;
      const inner = count(element, levels - 1);
      if (inner === TOO_DEEP) return TOO_DEEP;
      members += inner;
    }
  } else if (isObject(value)) {
    if (levels === 0) return TOO_DEEP;
    for (const key in value) {
      members++;
      const element = value[key];
      if (typeof element !== 'object' || element === null) continue;
      const inner = count(element, levels - 1);
      if (inner === TOO_DEEP) return TOO_DEEP;
      members += inner;
    }
  }
  return members;
}

/**
 * How many members all objects of a parsed value have together; undefined when it is nested deeper than `deepest` levels.
 * Plain loops, because they run over every document that is read.
 */
export function membersOf(value: Json, deepest: number): number | undefined {
  const members = count(value, deepest);
  return members === TOO_DEEP ? undefined : members;
}
