import { isArray, isObject, type Json } from '../json';
import { DEEPEST, findError } from './find-error';
import { lineAndColumn } from './lines';
import { afterMark } from './scan';

/** Why a text could not be read. The offset counts from the start of the text, byte-order mark included. */
export interface JsonError {
  readonly message: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export type ReadJson = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly error: JsonError };

/** A plain loop over the keys: it runs over every document that is read. */
function isDeeperThan(value: Json, levels: number): boolean {
  if (isArray(value)) return levels === 0 || value.some((element) => isDeeperThan(element, levels - 1));
  if (!isObject(value)) return false;
  if (levels === 0) return true;
  for (const key in value) {
    if (isDeeperThan(value[key] ?? null, levels - 1)) return true;
  }
  return false;
}

function parse(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text.slice(afterMark(text)));
    return isDeeperThan(value, DEEPEST) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** Reads strict JSON, behind a byte-order mark if there is one. Nesting deeper than 512 is refused like any other error. */
export function readJson(text: string): ReadJson {
  const value = parse(text);
  if (value !== undefined) return { ok: true, value };
  const { message, offset } = findError(text) ?? { message: 'This text is no JSON.', offset: 0 };
  return { ok: false, error: { message, offset, ...lineAndColumn(text, offset) } };
}
