import { isObject, textOf, type Json, type JsonObject } from '../base/json';
import { percentDecoded } from '../base/percent-decode';
import { isPointer, type Pointer } from '../base/pointer';
import { nodeAt } from '../base/tree';

/** How many references in a row are followed before a chain counts as endless. */
const LONGEST_CHAIN = 32;

/** A node of the definition, and where it is when it was reached through a `$ref` (a pointer inside the definition). */
export interface Followed {
  readonly node: JsonObject;
  readonly ref: Pointer | undefined;
}

/** The pointer that a `$ref` text means inside the same document (`#/definitions/Pet`), or undefined for other documents. */
function pointerOfRef(ref: string): Pointer | undefined {
  if (!ref.startsWith('#')) return undefined;
  const pointer = percentDecoded(ref.slice(1));
  return isPointer(pointer) ? pointer : undefined;
}

/** The object that `node` is or refers to; undefined for a dangling, foreign or endless `$ref` and for anything but an object. */
export function followRef(definition: JsonObject, node: Json | undefined): Followed | undefined {
  let current = node;
  let at: Pointer | undefined;
  for (let step = 0; step < LONGEST_CHAIN && isObject(current); step++) {
    const ref = textOf(current, '$ref');
    if (ref === undefined) return { node: current, ref: at };
    at = pointerOfRef(ref);
    current = at === undefined ? undefined : nodeAt(definition, at);
  }
  return undefined;
}
