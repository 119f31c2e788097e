import { isArray, isObject, type Json, type JsonArray, type JsonObject } from '../../base/json';

/** How large a value is as JSON, indented by two spaces: UTF-8 bytes at the left margin, and line breaks. */
interface Size {
  readonly bytes: number;
  readonly breaks: number;
}

const encoder = new TextEncoder();
const utf8Length = (text: string): number => encoder.encode(text).length;

const sizes = new WeakMap<JsonObject | JsonArray, Size>();
const indent = 2;

/** Levels that are put together from their members: below lie the nodes that a choice of operations leaves alone. */
const composedLevels = 3;

function written(value: Json): Size {
  const text = JSON.stringify(value, null, indent);
  return { bytes: utf8Length(text), breaks: text.split('\n').length - 1 };
}

function composed(node: JsonObject | JsonArray, levels: number): Size {
  const values: readonly Json[] = isArray(node) ? node : Object.values(node);
  if (values.length === 0) return { bytes: 2, breaks: 0 };
  let bytes = 1 + values.length + 1;
  let breaks = values.length + 1;
  for (const value of values) {
    const size = sizeAt(value, levels - 1);
    bytes += 1 + indent + size.bytes + indent * size.breaks;
    breaks += size.breaks;
  }
  if (isObject(node)) for (const key of Object.keys(node)) bytes += utf8Length(JSON.stringify(key)) + 2;
  return { bytes, breaks };
}

function sizeAt(value: Json, levels: number): Size {
  if (!isObject(value) && !isArray(value)) return written(value);
  const known = sizes.get(value);
  if (known) return known;
  const size = levels > 0 ? composed(value, levels) : written(value);
  sizes.set(value, size);
  return size;
}

/** The bytes of a definition as a JSON file, indented by two spaces, with a line end. Members below paths and definitions are measured once. */
export const jsonBytes = (definition: JsonObject): number => sizeAt(definition, composedLevels).bytes + 1;
