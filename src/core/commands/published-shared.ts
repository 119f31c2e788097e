import { isArray, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { withKey } from '../base/tree';
import { isOperationMethod } from '../connector/operations-of';
import { referenceTo, sharedSections, sharedTarget, type SharedSection } from '../connector/shared-object';
import { namedIn, reachFrom, type SharedKey } from '../connector/shared-reach';

/** What a path item holds for all its operations. */
export const aroundOperations = (item: JsonObject | undefined): JsonObject => Object.fromEntries(Object.entries(item ?? {}).filter(([key]) => !isOperationMethod(key)));

interface Shared {
  readonly key: SharedKey;
  readonly section: SharedSection;
  readonly name: string;
  readonly node: Json;
}

/** The shared objects of a definition that a node needs, through others too. */
function neededBy(node: Json, definition: JsonObject): Shared[] {
  return Array.from(reachFrom(definition, namedIn(node))).flatMap((key) => {
    const section = sharedSections.find((each) => key.startsWith(`${each} `));
    if (!section) return [];
    const name = key.slice(section.length + 1);
    const found = member(objectOf(definition, section), name);
    return found === undefined ? [] : [{ key, section, name, node: found }];
  });
}

const isSame = (one: Json | undefined, other: Json): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);
const presentIn = (definition: JsonObject, { section, name }: Shared): Json | undefined => member(objectOf(definition, section), name);
const withShared = (definition: JsonObject, { section, name }: Pick<Shared, 'section' | 'name'>, node: Json): JsonObject =>
  withKey(definition, section, withKey(objectOf(definition, section) ?? {}, name, node));

/** A definition in which everything that `node` of another version needs is as it is there. */
export function withSharedAsThere(definition: JsonObject, there: JsonObject, node: Json): JsonObject {
  return neededBy(node, there).reduce((now, shared) => (isSame(presentIn(now, shared), shared.node) ? now : withShared(now, shared, shared.node)), definition);
}

function freeName(definition: JsonObject, section: SharedSection, name: string): string {
  for (let number = 1; ; number++) {
    const wanted = `${name}_Published${number === 1 ? '' : number}`;
    if (member(objectOf(definition, section), wanted) === undefined) return wanted;
  }
}

/** A node with every reference to a shared object that has another name now, following it. */
function withNames(node: Json, names: ReadonlyMap<SharedKey, string>): Json {
  if (isArray(node)) return node.map((item) => withNames(item, names));
  if (!isObject(node)) return node;
  const target = sharedTarget(textOf(node, '$ref') ?? '');
  const name = target && names.get(`${target.section} ${target.name}`);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === '$ref' && target && name !== undefined ? referenceTo(target.section, name) : withNames(value, names)]));
}

/**
 * A definition with copies of what `node` of another version needs and what is different here, under names of their own, and
 * the function that makes a node of that version refer to them: what others use stays as it is.
 */
export function withSharedBeside(definition: JsonObject, there: JsonObject, node: Json): { readonly definition: JsonObject; readonly named: (node: Json) => Json } {
  const needed = neededBy(node, there);
  const names = new Map<SharedKey, string>();
  let result = definition;
  const isChanged = (shared: Shared): boolean => !isSame(presentIn(definition, shared), shared.node);
  const changed = new Set(needed.filter(isChanged).map(({ key }) => key));
  // What is the same, but leads to what is not, needs a copy that leads to the copy.
  const copied = needed.filter((shared) => Array.from(reachFrom(there, [shared.key])).some((key) => changed.has(key)));
  for (const shared of copied) {
    const isMissing = presentIn(definition, shared) === undefined;
    const name = isMissing ? shared.name : freeName(result, shared.section, shared.name);
    names.set(shared.key, name);
    result = withShared(result, { section: shared.section, name }, shared.node);
  }
  const named = (each: Json): Json => withNames(each, names);
  for (const shared of copied) result = withShared(result, { section: shared.section, name: names.get(shared.key) ?? shared.name }, named(shared.node));
  return { definition: result, named };
}
