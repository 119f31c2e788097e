import { isArray, isObject, textOf, type Json, type JsonObject } from '../../base/json';
import { nodeAt } from '../../base/tree';
import { pointerOf } from '../../base/pointer';

const deepest = 240;
const asAnchor = (name: string): string => `#${name}`;

function addNames(node: Json, keys: readonly string[], names: Map<string, readonly string[]>): void {
  if (keys.length > deepest) return;
  if (isArray(node)) node.forEach((element, index) => addNames(element, [...keys, String(index)], names));
  if (!isObject(node)) return;
  const anchor = textOf(node, '$anchor');
  for (const name of [textOf(node, '$id'), anchor === undefined ? undefined : asAnchor(anchor)]) {
    if (name !== undefined && !names.has(name)) names.set(name, keys);
  }
  for (const [key, value] of Object.entries(node)) if (typeof value === 'object') addNames(value, [...keys, key], names);
}

/** Where the shared schemas are that a document of 3.1 gives names of their own: by `$id` as it is written, and `#` with `$anchor`. */
export function schemaNames(source: JsonObject): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  addNames(nodeAt(source, '/components/schemas') ?? null, ['components', 'schemas'], names);
  return names;
}

/**
 * The schema that `#/$defs/Name` or `#/definitions/Name` means for a reader who takes the schema around it for the document, as
 * generators do that put a schema in as it was: the nearest one around `keys`.
 */
export function nearbySchema(source: JsonObject, ref: string, keys: readonly string[]): readonly string[] | undefined {
  const own = /^#\/(\$defs|definitions)\/([^/]+)$/.exec(ref);
  if (!own) return undefined;
  const [, section = '', name = ''] = own;
  for (let length = keys.length; length > 0; length--) {
    const found = [...keys.slice(0, length), section, name.replaceAll('~1', '/').replaceAll('~0', '~')];
    if (nodeAt(source, pointerOf(found)) !== undefined) return found;
  }
  return undefined;
}
