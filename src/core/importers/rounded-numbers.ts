import { isArray, type Json } from '../base/json';
import { pointerOf, type Pointer } from '../base/pointer';
import type { Note, SourceDocument } from './importer';

/** Shorter integers are all exact. */
const shortest = 16;
const mostNotes = 20;
const deepest = 300;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The integers of a text, each once, that a number of JavaScript writes otherwise. Looks at one character in sixteen. */
function roundedIntegers(text: string): Map<number, string> {
  const found = new Map<number, string>();
  for (let at = shortest - 1; at < text.length; at += shortest) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let start = at;
    while (start > 0 && isDigit(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    if (end - start < shortest || end - start > 400 || /[\w.+"]/.test(text.charAt(start - 1)) || /[\w.+"]/.test(text.charAt(end))) continue;
    const digits = text.slice(text[start - 1] === '-' ? start - 1 : start, end);
    const value = Number(digits);
    const written = String(value);
    const isExact = written === digits || (written.includes('e') && Number.isFinite(value) && BigInt(value) === BigInt(digits));
    if (!isExact) found.set(value, digits);
  }
  return found;
}

interface Seen {
  readonly pointer: Pointer;
  times: number;
}

/** Where each of the numbers stands first, and how often it does. */
function seenAmong(value: Json, numbers: ReadonlyMap<number, string>): Map<number, Seen> {
  const seen = new Map<number, Seen>();
  const keys: (string | number)[] = [];
  // Only what is large is looked up: most members of a document are texts.
  const look = (inner: Json | undefined, key: string | number): void => {
    if (inner === undefined || inner === null || (typeof inner === 'number' ? !numbers.has(inner) : typeof inner !== 'object')) return;
    keys.push(key);
    visit(inner);
    keys.pop();
  };
  const visit = (node: Json): void => {
    if (typeof node === 'number') {
      const known = seen.get(node);
      if (known) known.times += 1;
      else seen.set(node, { pointer: pointerOf(keys), times: 1 });
    } else if (typeof node !== 'object' || node === null || keys.length > deepest) return;
    else if (isArray(node)) for (let index = 0; index < node.length; index++) look(node[index], index);
    else for (const key of Object.keys(node)) look(node[key], key);
  };
  visit(value);
  return seen;
}

/**
 * A note for each integer of a JSON or YAML document that has more digits than a number keeps, with both spellings. Costs next to
 * nothing for a text without such integers.
 */
export function roundedNumbers({ file, format, value }: SourceDocument): readonly Note[] {
  if (format === 'text') return [];
  const numbers = roundedIntegers(file.text);
  if (numbers.size === 0) return [];
  return [...seenAmong(value, numbers)].slice(0, mostNotes).map(([number, { pointer, times }]): Note => ({
    kind: 'lost',
    from: pointer,
    message: `The number ${(numbers.get(number) ?? '').slice(0, 60)}${times === 1 ? '' : ` (in ${times} places)`} has more digits than a number of JSON keeps in most tools: it became ${number}. Where the exact value matters, say it in the description.`,
  }));
}
