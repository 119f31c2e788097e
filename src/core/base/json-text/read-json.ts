import { parsedJson, type Json } from '../json';
import { DEEPEST, findError } from './find-error';
import { lineAndColumn } from './lines';
import { membersOf } from './members-of';
import { afterMark } from './scan';

/** Why a text could not be read. The offset counts from the start of the text, byte-order mark included. */
export interface JsonError {
  readonly message: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** `members` counts the members of all objects of the value. */
export type ReadJson = { readonly ok: true; readonly value: Json; readonly members: number } | { readonly ok: false; readonly error: JsonError };

/** Reads a text as `readJson` does; undefined when it is no strict JSON, or nested deeper. */
export function readStrictJson(text: string): Extract<ReadJson, { ok: true }> | undefined {
  const value = parsedJson(text.slice(afterMark(text)));
  const members = value === undefined ? undefined : membersOf(value, DEEPEST);
  return value === undefined || members === undefined ? undefined : { ok: true, value, members };
}

/** Reads strict JSON, behind a byte-order mark if there is one. Nesting deeper than 512 is refused like any other error. */
export function readJson(text: string): ReadJson {
  const read = readStrictJson(text);
  if (read) return read;
  const { message, offset } = findError(text) ?? { message: 'This text is no JSON.', offset: 0 };
  return { ok: false, error: { message, offset, ...lineAndColumn(text, offset) } };
}
