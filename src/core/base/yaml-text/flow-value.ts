import type { Json } from '../json';
import { plainKey, plainScalar } from './plain-scalar';
import { closingQuote, quotedText } from './quoted-scalar';

export interface FlowValue {
  readonly value: Json;
  /** The offset behind it. */
  readonly end: number;
}

const LINE_BREAK = 10;
const SPACE = 32;
const longestKey = 1000;
/** Characters that start something else than a plain scalar. */
const notPlain = /^[-?:,[\]{}#&*!|>'"%@`]/;
const endOfPlain = /[,[\]{}]|:(?=[\s,[\]{}]|$)| #|[\t\n]/g;

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === LINE_BREAK) at++;
  return at;
}

/** A scalar inside brackets: its text and whether it was quoted. */
function scalar(text: string, at: number): { readonly content: string; readonly isQuoted: boolean; readonly end: number } | undefined {
  const first = text.charAt(at);
  if (first === '"' || first === "'") {
    const close = closingQuote(text, at);
    const inside = text.slice(at + 1, close);
    const unquoted = close < 0 || inside.includes('\n') ? undefined : quotedText(inside, first, 0);
    return unquoted === undefined ? undefined : { content: unquoted, isQuoted: true, end: close + 1 };
  }
  if (notPlain.test(first) && !/^-[\w.]/.test(text.slice(at, at + 2))) return undefined;
  endOfPlain.lastIndex = at;
  const end = endOfPlain.exec(text)?.index ?? text.length;
  const content = text.slice(at, end).replace(/ +$/, '');
  return content === '' ? undefined : { content, isQuoted: false, end };
}

function valueOf(text: string, at: number, levels: number): FlowValue | undefined {
  const first = text.charAt(at);
  if (first === '[' || first === '{') return flowValue(text, at, levels - 1);
  const found = scalar(text, at);
  const value = found && (found.isQuoted ? found.content : plainScalar(found.content));
  return found && value !== undefined ? { value, end: found.end } : undefined;
}

function keyAt(text: string, at: number): { readonly key: string; readonly end: number } | undefined {
  const found = scalar(text, at);
  if (!found || found.end - at > longestKey) return undefined;
  const key = found.isQuoted ? (found.content === '__proto__' || found.content === '<<' ? undefined : found.content) : plainKey(found.content);
  if (key === undefined || !/^ *:[ \n]/.test(text.slice(found.end, found.end + 20))) return undefined;
  return { key, end: skipBlanks(text, text.indexOf(':', found.end) + 1) };
}

/**
 * The flow collection that opens at `at`, nested at most `levels` deep. Undefined for what is left to a complete parser: comments
 * inside, scalars of several lines, keys without a value. How its lines are indented is not looked at.
 */
export function flowValue(text: string, at: number, levels: number): FlowValue | undefined {
  if (levels <= 0) return undefined;
  const isMap = text.charAt(at) === '{';
  const close = isMap ? '}' : ']';
  const items: Json[] = [];
  const members: { [key: string]: Json } = {};
  let here = skipBlanks(text, at + 1);
  if (text.charAt(here) === close) return { value: isMap ? members : items, end: here + 1 };
  while (here < text.length) {
    const key = isMap ? keyAt(text, here) : undefined;
    if (isMap && (!key || Object.hasOwn(members, key.key))) return undefined;
    const found = valueOf(text, key?.end ?? here, levels);
    if (!found) return undefined;
    if (key) members[key.key] = found.value;
    else items.push(found.value);
    here = skipBlanks(text, found.end);
    const next = text.charAt(here);
    if (next === close) return { value: isMap ? members : items, end: here + 1 };
    if (next !== ',') return undefined;
    here = skipBlanks(text, here + 1);
    if (text.charAt(here) === close) return { value: isMap ? members : items, end: here + 1 };
  }
  return undefined;
}
