import { isObject, textOf, type Json, type JsonObject } from '../../base/json';
import { percentDecoded } from '../../base/percent-decode';
import { isPointer, keysOf, pointerOf } from '../../base/pointer';
import { nodeAt } from '../../base/tree';
import type { Notebook } from './notes';
import { placeOf, below, pointerTo, type Place } from './place';
import { nearbySchema, schemaNames } from './schema-names';

/** What a `$ref` names, and where that is in the source. */
export interface Target {
  readonly node: Json;
  readonly place: Place;
  /** The unescaped keys of the place. */
  readonly keys: readonly string[];
}

export interface References {
  /** What `ref` names inside the document; undefined for other files and places that do not exist. */
  find(ref: string): Target | undefined;
  /** What `#/$defs/Name` means within a schema that was put into the document as it stood. */
  findNear(ref: string, at: Place): Target | undefined;
  /** True when somebody looked the reference up. */
  isUsed(ref: string): boolean;
  /** Notes that `ref` leads nowhere, with the reason. */
  complain(ref: string, at: Place): void;
  /**
   * The object itself, or what its chain of `$ref`s ends in, with the last of them. A description beside a `$ref` counts instead of
   * that of the target, which then is no longer the shared one: without `ref`. Undefined, with a note, when the end is no object.
   */
  resolve(node: Json | undefined, at: Place): { node: JsonObject; place: Place; ref?: string } | undefined;
}

const longestChain = 30;

/** The end of a chain of references, with the description that stands beside one of them. */
function endOf(node: JsonObject, place: Place, ref: string, description: string | undefined): { node: JsonObject; place: Place; ref?: string } {
  const isOwn = description !== undefined && description !== textOf(node, 'description');
  return isOwn ? { node: { ...node, description }, place } : { node, place, ref };
}

/** Looks references up in one source document. Answers are kept: a large document asks for the same names again and again. */
export function createReferences(source: JsonObject, notes: Notebook): References {
  const known = new Map<string, Target | undefined>();
  let names: ReturnType<typeof schemaNames> | undefined;
  const targetAt = (keys: readonly string[] | undefined): Target | undefined => {
    const node = keys && nodeAt(source, pointerOf(keys));
    return keys && node !== undefined ? { node, place: placeOf(keys), keys } : undefined;
  };
  const lookUp = (ref: string): Target | undefined => {
    for (const pointer of ref.startsWith('#') ? new Set([ref.slice(1), percentDecoded(ref.slice(1))]) : []) {
      if (!isPointer(pointer)) continue;
      const node = nodeAt(source, pointer);
      if (node === undefined) continue;
      const keys = keysOf(pointer);
      return { node, place: placeOf(keys), keys };
    }
    return ref.startsWith('#/') ? undefined : targetAt((names ??= schemaNames(source)).get(ref));
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
    findNear: (ref, at) => targetAt(nearbySchema(source, ref, keysOf(pointerTo(at)))),
    isUsed: (ref) => known.has(ref),
    complain,
    resolve(node, at) {
      let current: Json | undefined = node;
      let place = at;
      let last: string | undefined;
      let description: string | undefined;
      for (let step = 0; step < longestChain; step++) {
        if (!isObject(current)) return undefined;
        const ref = textOf(current, '$ref');
        if (ref === undefined) return last === undefined ? { node: current, place } : endOf(current, place, last, description);
        description ??= textOf(current, 'description') || undefined;
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
