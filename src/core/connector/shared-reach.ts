import { arrayOf, isArray, isObject, member, objectOf, textOf, type Json, type JsonArray, type JsonObject } from '../base/json';
import { onceForEach } from '../base/once-for-each';
import { percentDecoded } from '../base/percent-decode';
import { sharedSections, type SharedSection } from './shared-object';

/** A shared object by its section and name: `definitions Pet`. */
export type SharedKey = `${SharedSection} ${string}`;

export const sharedKey = (section: SharedSection, name: string): SharedKey => `${section} ${name}`;

/** The shared object that a reference leads into; also `#/definitions/Pet/properties/tag`. */
function keyOf(reference: string): SharedKey | undefined {
  for (const section of sharedSections) {
    const prefix = `#/${section}/`;
    if (!reference.startsWith(prefix)) continue;
    const [name = ''] = reference.slice(prefix.length).split('/');
    return sharedKey(section, percentDecoded(name).replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return undefined;
}

const none: ReadonlySet<SharedKey> = new Set();

const namedBelow = onceForEach((node: JsonObject | JsonArray): ReadonlySet<SharedKey> => {
  const keys = new Set<SharedKey>();
  const seen = new Set<Json>();
  const waiting: Json[] = [node];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    if (typeof current !== 'object' || current === null || seen.has(current)) continue;
    seen.add(current);
    const reference = textOf(current, '$ref');
    const key = reference === undefined ? undefined : keyOf(reference);
    if (key !== undefined) keys.add(key);
    for (const below of Object.values(current)) waiting.push(below);
  }
  return keys;
});

/** The shared objects that a node names anywhere below it; kept by the identity of the node. */
export const namedIn = (node: Json | undefined): ReadonlySet<SharedKey> => (isObject(node) || isArray(node) ? namedBelow(node) : none);

const noSubtypes: ReadonlyMap<SharedKey, readonly SharedKey[]> = new Map();

/** The definitions that extend one with a discriminator: they are used through it, without being named. */
const subtypesIn = onceForEach((definitions: JsonObject): ReadonlyMap<SharedKey, readonly SharedKey[]> => {
  const subtypes = new Map<SharedKey, SharedKey[]>();
  for (const [name, schema] of Object.entries(definitions)) {
    for (const part of arrayOf(schema, 'allOf') ?? []) {
      const base = keyOf(textOf(part, '$ref') ?? '');
      const baseName = base?.slice('definitions '.length);
      if (base === undefined || baseName === undefined || member(member(definitions, baseName), 'discriminator') === undefined) continue;
      subtypes.set(base, [...(subtypes.get(base) ?? []), sharedKey('definitions', name)]);
    }
  }
  return subtypes;
});

/** All shared objects that are used from the given ones on, themselves included; also those that do not exist. */
export function reachFrom(definition: JsonObject, start: Iterable<SharedKey>): ReadonlySet<SharedKey> {
  const definitions = objectOf(definition, 'definitions');
  const subtypes = definitions ? subtypesIn(definitions) : noSubtypes;
  const reached = new Set<SharedKey>();
  const waiting = Array.from(start);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    const blank = key.indexOf(' ');
    waiting.push(...namedIn(member(objectOf(definition, key.slice(0, blank)), key.slice(blank + 1))), ...(subtypes.get(key) ?? []));
  }
  return reached;
}

/** Every shared object of a definition. */
export function allShared(definition: JsonObject): SharedKey[] {
  return sharedSections.flatMap((section) => Object.keys(objectOf(definition, section) ?? {}).map((name) => sharedKey(section, name)));
}
