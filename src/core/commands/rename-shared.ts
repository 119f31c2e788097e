import { isArray, isObject, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { withRenamedKey } from '../base/tree';
import { withPart } from '../connector/connector';
import { referenceTo, sharedTarget, type SharedSection } from '../connector/shared-object';
import { namedIn, sharedKey } from '../connector/shared-reach';
import type { Command } from './command';

/** Which shared object, and its new name. */
export interface RenameShared {
  readonly section: SharedSection;
  readonly name: string;
  readonly to: string;
}

/** The `$ref` under the new name; undefined when it leads elsewhere. Places below the object (`…/properties/id`) follow. */
function renamedReference(reference: string, { section, name, to }: RenameShared): string | undefined {
  const prefix = `#/${section}/`;
  if (!reference.startsWith(prefix)) return undefined;
  const [head = ''] = reference.slice(prefix.length).split('/');
  const target = sharedTarget(prefix + head);
  return target?.name === name ? referenceTo(section, to) + reference.slice(prefix.length + head.length) : undefined;
}

/** Rewrites the references below a node; parts that hold none are shared with the tree as it was. */
function follow(node: Json, rename: RenameShared): Json {
  if (!namedIn(node).has(sharedKey(rename.section, rename.name))) return node;
  if (isArray(node)) return node.map((element) => follow(element, rename));
  if (!isObject(node)) return node;
  const own = textOf(node, '$ref');
  const reference = own === undefined ? undefined : renamedReference(own, rename);
  const entries = Object.entries(node).map(([key, value]): [string, Json] => [key, key === '$ref' && reference !== undefined ? reference : follow(value, rename)]);
  return Object.fromEntries(entries);
}

/**
 * Gives a shared definition, parameter or response another name; every reference follows. Nothing happens where the new name
 * is empty or taken. A definition that others extend by a discriminator keeps its place, but its name is a value that services
 * send: the caller warns of it.
 */
export const renameShared: Command<RenameShared> = {
  name: 'rename-shared',
  label: ({ name, to }) => `Rename ${name} to ${to}`,
  apply(connector, rename) {
    const { section, name, to } = rename;
    const shared = objectOf(connector.definition, section);
    if (!shared || !Object.hasOwn(shared, name) || to.trim() === '' || Object.hasOwn(shared, to)) return connector;
    const moved: JsonObject = { ...connector.definition, [section]: withRenamedKey(shared, name, to) };
    const followed = follow(moved, rename);
    return isObject(followed) ? withPart(connector, 'definition', followed) : connector;
  },
};
