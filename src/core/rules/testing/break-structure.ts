import { isArray, isObject, type Json, type JsonObject } from '../../base/json';
import { child, type Pointer } from '../../base/pointer';
import { updateAt } from '../../base/tree';

/** A definition that was broken at one place. */
export interface BrokenStructure {
  readonly what: string;
  /** The place, inside the definition. */
  readonly at: Pointer;
  /** True when something is gone, so that the error may be where it is needed. */
  readonly isGone: boolean;
  readonly definition: JsonObject;
}

const replacements: readonly Json[] = [null, true, 3, 'zzz', '', [], {}, ['zzz'], { zzz: 1 }];
const references = ['#/definitions/Nowhere', '#/parameters/Nowhere', '#/responses/Nowhere', '#/nowhere', 'other.json'];

/** Every value of a tree with its pointer. */
function* valuesIn(node: Json, at: Pointer = '', depth = 0): Generator<readonly [Pointer, Json]> {
  yield [at, node];
  if (depth > 64 || typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) yield* valuesIn(value, child(at, key), depth + 1);
}

function changesOf(at: Pointer, node: Json): readonly (readonly [string, Pointer, (before: Json | undefined) => Json | undefined])[] {
  const written = JSON.stringify(node);
  const replaced = at === '' ? [] : replacements.filter((value) => JSON.stringify(value) !== written);
  return [
    ...replaced.map((value) => [`becomes ${JSON.stringify(value)}`, at, () => value] as const),
    ...(at === '' ? [] : [['is gone', at, () => undefined] as const]),
    ...(isObject(node) ? [['is unknown', child(at, 'zzz'), () => 'x'] as const, ['is an extension', child(at, 'x-zzz'), () => 'x'] as const] : []),
    ...(isArray(node) && node.length > 0 ? [['has its first entry twice', at, () => [...node, node[0] ?? null]] as const] : []),
    ...(at.endsWith('/$ref') ? references.map((reference) => [`becomes ${reference}`, at, () => reference] as const) : []),
  ];
}

/** The definition with each of its values replaced by ones of other types, taken away, doubled or joined by an unknown one; `wants` picks by number. */
export function* brokenStructures(definition: JsonObject, wants: (index: number) => boolean = () => true): Generator<BrokenStructure> {
  let index = 0;
  for (const [place, node] of valuesIn(definition)) {
    for (const [what, at, change] of changesOf(place, node)) {
      if (!wants(index++)) continue;
      const broken = updateAt(definition, at, change);
      if (isObject(broken)) yield { what, at, isGone: what === 'is gone' || what === 'becomes []' || what === 'becomes {}', definition: broken };
    }
  }
}
