import { isObject, member, objectOf, type Json } from '../base/json';

const version = /^[ \t]+version[ \t]*:[ \t]*([\d.]+)[ \t]*(?:#.*)?$/;
const braces = /^info:[ \t]*\{(?:[^{}\n]*[,\s])?version:[ \t]*([\d.]+)[ \t]*[,}]/;

/** The version as the text writes it: in the lines below `info:`, or in braces on its line. */
function writtenVersion(text: string): string | undefined {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith('info:'));
  const inBraces = braces.exec(lines[start] ?? '')?.[1];
  if (inBraces !== undefined || !/^info:[ \t]*(?:#.*)?$/.test(lines[start] ?? '')) return inBraces;
  for (const line of lines.slice(start + 1)) {
    if (line.trim() !== '' && !/^[ \t#]/.test(line)) return undefined;
    const found = version.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * A document with `info.version` as it is written: YAML reads a bare 1.0 as the number 1, and a version is a text. Anything else,
 * and a version that is not found in the text, stays.
 */
export function withVersionAsWritten(value: Json, text: string): Json {
  const info = objectOf(value, 'info');
  const read = member(info, 'version');
  if (!isObject(value) || !info || typeof read !== 'number') return value;
  const written = writtenVersion(text);
  if (written === undefined || Number(written) !== read) return value;
  return Object.fromEntries(Object.entries(value).map(([key, node]) => [key, key === 'info' ? Object.fromEntries(Object.entries(info).map(([name, inner]) => [name, name === 'version' ? written : inner])) : node]));
}
