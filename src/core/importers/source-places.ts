import { isArray, isObject, member, objectOf, textOf, type Json } from '../base/json';
import { lineIndex } from '../base/json-text/lines';
import { locateAll } from '../base/json-text/locate';
import { readJson } from '../base/json-text/read-json';
import { isPointer, keysOf, type Pointer } from '../base/pointer';
import { decodeText } from '../base/text-file';
import { startsWithCurl } from './curl/plain-script';
import type { SourceFile } from './importer';
import { readYaml } from './yaml-document';
import { yamlLines } from './yaml-lines';

/** A place of a source as a person reads it: `Ships › List ships › header › Accept`, and its line where that is known. */
export interface SourcePlace {
  readonly path: string;
  readonly line?: number;
}

/** Keys that say nothing beside the names of what they hold. */
const containers = new Set(['item', 'items', 'requests', 'folders', 'log', 'entries', 'collection', 'collections', 'components']);

/** What an element of a list is called in it: by its name, or else by its number from 1. */
function elementName(element: Json | undefined, index: string): string {
  for (const key of ['name', 'key', 'title', 'operationId']) {
    const text = textOf(element, key)?.trim();
    if (text !== undefined && text !== '') return text.slice(0, 80);
  }
  const url = textOf(objectOf(element, 'request'), 'url') ?? textOf(element, 'url');
  return url?.slice(0, 80) ?? `no. ${Number(index) + 1}`;
}

function pathOf(pointer: Pointer, root: Json | undefined): string {
  const names: string[] = [];
  let node = root;
  for (const key of keysOf(pointer)) {
    const inList = isArray(node);
    node = isArray(node) ? node[Number(key)] : isObject(node) ? member(node, key) : undefined;
    if (inList) names.push(elementName(node, key));
    else if (!containers.has(key) || names.at(-1) === 'properties') names.push(key);
  }
  return names.join(' › ');
}

/**
 * Reads where notes point, for as many of the pointers as lead somewhere: the line of JSON and YAML; in a curl script a pointer
 * is the number of a command. Takes as long as reading the file again, and so is done behind an import.
 */
export async function sourcePlaces({ name, bytes }: SourceFile, pointers: Iterable<string>): Promise<ReadonlyMap<string, SourcePlace>> {
  const wanted = [...new Set(pointers)].filter((pointer) => isPointer(pointer)).filter((pointer) => pointer !== '');
  if (wanted.length === 0) return new Map();
  const { text } = decodeText(name, bytes);
  if (startsWithCurl(text)) return new Map(wanted.map((pointer) => [pointer, { path: `Command ${Number(keysOf(pointer)[0]) + 1}` }]));
  const read = readJson(text);
  if (!read.ok) {
    const yaml = await readYaml(name, text);
    const lines = yaml.ok && wanted.length > 0 ? await yamlLines(text, wanted) : undefined;
    return new Map(
      wanted.map((pointer): [string, SourcePlace] => {
        const line = lines?.get(pointer)?.line;
        return [pointer, { path: pathOf(pointer, yaml.ok ? yaml.value : undefined), ...(line === undefined ? {} : { line }) }];
      }),
    );
  }
  const located = locateAll(text, wanted);
  const placeOf = lineIndex(text);
  return new Map(
    wanted.map((pointer): [string, SourcePlace] => {
      const at = located.get(pointer);
      return [pointer, { path: pathOf(pointer, read.value), ...(at ? { line: placeOf(at.keyStart ?? at.start).line } : {}) }];
    }),
  );
}
