import { pointerOf, type Pointer } from '../../base/pointer';

/**
 * A place in the source document. A chain of keys, because a pointer text is wanted only for the few places that get a
 * note, while a conversion passes through all of them.
 */
export interface Place {
  readonly parent: Place | undefined;
  readonly key: string | number;
  /** Number of keys from the root; a guard against documents that are nested without end. */
  readonly depth: number;
}

/** The root of the source document. */
export const root: Place = { parent: undefined, key: '', depth: 0 };

const step = (parent: Place, key: string | number): Place => ({ parent, key, depth: parent.depth + 1 });

/** The place of the member or element `key` below `parent`, and of further keys below that. */
export function below(parent: Place, key: string | number, ...more: readonly (string | number)[]): Place {
  return more.length === 0 ? step(parent, key) : more.reduce(step, step(parent, key));
}

/** The place with these unescaped keys from the root down. */
export const placeOf = (keys: readonly (string | number)[]): Place => keys.reduce(step, root);

/** The JSON Pointer of a place. */
export function pointerTo(place: Place): Pointer {
  const keys: (string | number)[] = [];
  for (let current = place; current.parent; current = current.parent) keys.push(current.key);
  return pointerOf(keys.toReversed());
}
