import type { Json } from '../../../core/base/json';
import { readYaml } from '../../../core/importers/yaml-document';

/** A piece of the code that was pasted and is YAML. */
export interface PastedYaml {
  readonly start: number;
  readonly end: number;
  readonly value: Json;
}

/** A piece that looks like YAML, and why it cannot be read. */
export interface UnreadYaml {
  readonly why: string;
}

/** So many lines that look like members are no accident. */
const fewestMembers = 3;

/** A first line that is a key of a YAML mapping, or an element of a list that begins with one. JSON begins otherwise. */
const firstLine = /^(?:- )?(?:[\w$/.-][^\n:"]*|"[^"\n]*"|'[^'\n]*') ?:(?: |$)/m;

/** True for a text that may be YAML and is no JSON: its first line that says something is a key, not in JSON's way. */
export function mayBeYaml(text: string): boolean {
  const first = text.split('\n').find((line) => !/^\s*(?:#|---\s*$|$)/.test(line))?.trim() ?? '';
  // `"a": 1,` is a member of JSON; YAML ends no line of a mapping with a comma.
  return firstLine.test(first) && !/^".*,$/.test(first) && !/^"[^"]*"\s*:\s*[[{"]/.test(first);
}

/** The value of a pasted text that is YAML for an object or list, or why some lines of YAML cannot be read; undefined for anything else. */
export async function pastedYaml(text: string, start: number, end: number): Promise<PastedYaml | UnreadYaml | undefined> {
  const piece = text.slice(start, end);
  if (!mayBeYaml(piece)) return undefined;
  const read = await readYaml('The pasted text', unindented(piece));
  if (!read.ok) return piece.split('\n').filter((line) => firstLine.test(line.trim())).length >= fewestMembers ? { why: read.message } : undefined;
  return typeof read.value === 'object' && read.value !== null ? { start, end, value: read.value } : undefined;
}

/** Without the indentation that all lines but the first share, which is pasted where the cursor stood. */
function unindented(piece: string): string {
  const [first = '', ...rest] = piece.split('\n');
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents, Infinity);
  const own = first.length - first.trimStart().length;
  // Copied from the middle of a file, the first line may have lost the indentation that the others have.
  if (!Number.isFinite(shared) || shared === 0 || /:\s*$/.test(first)) return own === shared ? [first.slice(own), ...rest.map((line) => line.slice(own))].join('\n') : piece;
  return [first.trimStart(), ...rest.map((line) => line.slice(shared))].join('\n');
}
