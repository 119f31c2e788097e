import { isObject, member, objectOf, type Json } from '../base/json';

/** `info` as a block of lines, or in braces on its line, up to its `version`. */
const block = /^info:[ \t]*(?:#.*)?\r?\n(?:(?:[ \t].*)?\r?\n|[ \t]*#.*\r?\n)*?[ \t]+version[ \t]*:[ \t]*([\d.]+)[ \t]*(?:#.*)?$/m;
const braces = /^info:[ \t]*\{(?:[^{}\n]*[,\s])?version:[ \t]*([\d.]+)[ \t]*[,}]/m;

/**
 * A document with `info.version` as it is written: YAML reads a bare 1.0 as the number 1, and a version is a text. Anything else,
 * and a version that is not found in the text, stays.
 */
export function withVersionAsWritten(value: Json, text: string): Json {
  const info = objectOf(value, 'info');
  const version = member(info, 'version');
  if (!isObject(value) || !info || typeof version !== 'number') return value;
  const written = [block, braces].map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined && Number(found) === version);
  if (written === undefined) return value;
  return Object.fromEntries(Object.entries(value).map(([key, node]) => [key, key === 'info' ? Object.fromEntries(Object.entries(info).map(([name, inner]) => [name, name === 'version' ? written : inner])) : node]));
}
