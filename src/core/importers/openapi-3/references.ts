import { isObject, textOf, type Json, type JsonObject } from '../../base/json';
import { percentDecoded } from '../../base/percent-decode';
import { isPointer, keysOf } from '../../base/pointer';
import { nodeAt } from '../../base/tree';
import type { Notebook } from './notes';
import { placeOf, below, type Place } from './place';

/** What a `$ref` names, and where that is in the source. */
export interface Target {
  readonly node: Json;
  readonly place: Place;
  /** The unescaped keys of the place. */
  readonly keys: readonly string[];
}

export interface References {
  /** What `ref` names inside the document; undefined for other files, anchors and places that do not exist. */
  find(ref: string): Target | undefined;
  /** True when somebody looked the reference up. */
  isUsed(ref: string): boolean;
  /** Notes that `ref` leads nowhere, with the reason. */
  complain(ref: string, at: Place): void;
  /** The object itself, or what its chain of `$ref`s ends in, with the last of them. Undefined, with a note, when that is no object. */
  resolve(node: Json | undefined, at: Place): { node: JsonObject; place: Place; ref?: string } | undefined;
}

const longestChain = 30;

/** Looks references up in one source document. Answers are kept: a large document asks for the same names again and again. */
export function createReferences(source: JsonObject, notes: Notebook): References {
  const known = new Map<string, Target | undefined>();
  const lookUp = (ref: string): Target | undefined => {
    if (!ref.startsWith('#')) return undefined;
    for (const pointer of new Set([ref.slice(1), percentDecoded(ref.slice(1))])) {
      if (!isPointer(pointer)) continue;
      const node = nodeAt(source, pointer);
      if (node === undefined) continue;
      const keys = keysOf(pointer);
      return { node, place: placeOf(keys), keys };
    }
    return undefined;
  };
  const find = (ref: string): Target | undefined => {
    if (known.has(ref)) return known.get(ref);
    const target = lookUp(ref);
    known.set(ref, target);
    return target;
  };
  const complain = (ref: string, at: Place): void => {
    if (ref.startsWith('#')) {
      notes.add('unreadable', below(at, '$ref'), `The reference “${ref}” leads to nothing in this document. What it names was left out: correct it and import again, or describe it by hand.`);
    } else {
      notes.add('needs-you', below(at, '$ref'), `The reference “${ref}” leads to another file, which is not here. What it names was left out: import both files together, or describe it by hand.`);
    }
  };
  return {
    find,
    isUsed: (ref) => known.has(ref),
    complain,
    resolve(node, at) {
      let current: Json | undefined = node;
      let place = at;
      let last: string | undefined;
      for (let step = 0; step < longestChain; step++) {
        if (!isObject(current)) return undefined;
        const ref = textOf(current, '$ref');
        if (ref === undefined) return last === undefined ? { node: current, place } : { node: current, place, ref: last };
        const target = find(ref);
        if (!target || !isObject(target.node)) {
          complain(ref, place);
          return undefined;
        }
        last = ref;
        current = target.node;
        place = target.place;
      }
      if (last !== undefined) complain(last, at);
      return undefined;
    },
  };
}
