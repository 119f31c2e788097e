import { parsedJson, type Json } from '../../base/json';
import { anyPlaceholder } from '../../connector/samples/shape';
import { typeOfDynamic } from './dynamic-values';

export type LooseJson = { readonly ok: true; readonly value: Json; readonly repaired: boolean } | { readonly ok: false };

/** The value of a variable as text, where the file has one. */
export type VariableValue = (name: string) => string | undefined;

const noValue: VariableValue = () => undefined;

/** The type of a value outside quotes; undefined for texts, lists and objects. */
function typeOfValue(text: string | undefined): 'integer' | 'number' | 'boolean' | undefined {
  const value = text === undefined ? undefined : parsedJson(text);
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'boolean' ? 'boolean' : undefined;
}

/** What stands in for a variable outside quotes: a placeholder of its type, where that is known. */
function placeholderText(variable: string, valueOf: VariableValue): string {
  const type = typeOfDynamic(variable) ?? typeOfValue(valueOf(variable.trim()));
  return JSON.stringify(type === undefined ? anyPlaceholder : `<${type}>`);
}

/**
 * Reads JSON as people keep it in request bodies: `{{variables}}` outside quotes become a placeholder, of the type of
 * `{{$randomInt}}` and its like, of the value that they have, or of an unknown one, comments and trailing commas are dropped, line ends inside texts are taken. Everything else is refused with `ok: false`.
 */
export function parseLooseJson(text: string, valueOf: VariableValue = noValue): LooseJson {
  const strict = parsedJson(text);
  if (strict !== undefined) return { ok: true, value: strict, repaired: false };
  if (!/["\d{[\]}]/.test(text)) return { ok: false };
  const loose = parsedJson(tidied(text, valueOf));
  return loose === undefined ? { ok: false } : { ok: true, value: loose, repaired: true };
}

/** The text as strict JSON, if it is loose JSON; a scanner that knows strings, so that nothing inside quotes is touched. */
function tidied(text: string, valueOf: VariableValue): string {
  const out: string[] = [];
  const lastClosing = text.lastIndexOf('}}');
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const char = text[at];
    const next = text[at + 1];
    if (char === '"') {
      const end = endOfString(text, at);
      out.push(withoutRawControls(text.slice(at, end)));
      at = end;
    } else if (char === '/' && next === '/') {
      at = indexOr(text, '\n', at, text.length);
    } else if (char === '/' && next === '*') {
      at = indexOr(text, '*/', at + 2, text.length) + 2;
    } else if (char === '{' && next === '{' && at < lastClosing) {
      // A variable glued to digits or letters (`1{{zeros}}`) is one value, of which it is a part alone.
      const before = out.length;
      while (/^[\w.+-]$/.test(out.at(-1) ?? '')) out.pop();
      const end = text.indexOf('}}', at);
      const name = text.slice(at + 2, end);
      at = end + 2;
      while (at < text.length && /[\w.+-]/.test(text.charAt(at))) at++;
      const isWhole = out.length === before && at === end + 2;
      out.push(placeholderText(name, isWhole ? valueOf : noValue));
    } else if (char === ',' && /^[}\]]|^$/.test(text.charAt(nextToken(text, at + 1)))) {
      at++;
    } else {
      out.push(text.charAt(at));
      at++;
    }
  }
  return out.join('');
}

/** Where the string that starts at `start` ends: behind its closing quote, or at the end of the text. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

const withoutRawControls = (literal: string): string =>
  literal.replace(/\p{Cc}/gu, (control) => JSON.stringify(control).slice(1, -1));

/** The place of the next character that is neither blank nor part of a comment. */
function nextToken(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) at++;
    else if (text.startsWith('//', at)) at = indexOr(text, '\n', at, text.length);
    else if (text.startsWith('/*', at)) at = indexOr(text, '*/', at + 2, text.length) + 2;
    else break;
  }
  return at;
}

function indexOr(text: string, wanted: string, from: number, otherwise: number): number {
  const found = text.indexOf(wanted, from);
  return found === -1 ? otherwise : found;
}
