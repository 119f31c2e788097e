import { isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { percentDecoded } from '../base/percent-decode';
import { pointerOf, type Pointer } from '../base/pointer';
import { hasSameKeys } from '../base/tree';

/** The members of an API definition that hold what several operations share. */
export const sharedSections = ['definitions', 'parameters', 'responses'] as const;
export type SharedSection = (typeof sharedSections)[number];

export interface SharedEntry {
  readonly section: SharedSection;
  readonly name: string;
  readonly at: Pointer;
}

const byObject = new WeakMap<JsonObject, readonly SharedEntry[]>();
/** The section of each kind that was read last: the next one mostly has the same names. */
const latest = new Map<SharedSection, WeakRef<JsonObject>>();
const none: readonly SharedEntry[] = [];

/** The shared objects of one section in the order of the file; the same array while the section has the same names. */
export function sharedObjectsOf(definition: JsonObject, section: SharedSection): readonly SharedEntry[] {
  const found = objectOf(definition, section);
  if (!found) return none;
  const known = byObject.get(found);
  const before = latest.get(section)?.deref();
  if (before !== found) latest.set(section, new WeakRef(found));
  if (known) return known;
  const earlier = before && hasSameKeys(before, found) ? byObject.get(before) : undefined;
  const entries = earlier ?? Object.keys(found).map((name): SharedEntry => ({ section, name, at: pointerOf(['definition', section, name]) }));
  byObject.set(found, entries);
  return entries;
}

const kinds: { readonly [section in SharedSection]: string } = { definitions: 'definition', parameters: 'parameter', responses: 'response' };

/** What a shared object is, in words; of a parameter also its name in a request, which is not the one that it is kept under. */
export function sharedKind(definition: JsonObject, { section, name }: Pick<SharedEntry, 'section' | 'name'>): string {
  const own = section === 'parameters' ? member(objectOf(definition, section), name) : undefined;
  const called = textOf(own, 'name');
  const place = textOf(own, 'in');
  return called === undefined ? kinds[section] : `${kinds[section]} ${called}${place === undefined ? '' : ` in ${place}`}`;
}

/** The shared object that a `$ref` text names (`#/definitions/Pet`), whether it exists or not; undefined for any other reference. */
export function sharedTarget(reference: string): SharedEntry | undefined {
  for (const section of sharedSections) {
    const prefix = `#/${section}/`;
    if (!reference.startsWith(prefix)) continue;
    const rest = reference.slice(prefix.length);
    if (rest === '' || rest.includes('/')) return undefined;
    const name = percentDecoded(rest).replaceAll('~1', '/').replaceAll('~0', '~');
    return { section, name, at: pointerOf(['definition', section, name]) };
  }
  return undefined;
}

/** The `$ref` text that names a shared object. */
export const referenceTo = (section: SharedSection, name: string): string =>
  `#/${section}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The node itself, or the shared object that it names; undefined when that does not exist. References to references end after eight. */
export function resolved(definition: JsonObject, node: Json | undefined): JsonObject | undefined {
  let current = node;
  for (let step = 0; step < 8 && isObject(current); step++) {
    const reference = textOf(current, '$ref');
    if (reference === undefined) return current;
    const target = sharedTarget(reference);
    current = target && member(objectOf(definition, target.section), target.name);
  }
  return undefined;
}
