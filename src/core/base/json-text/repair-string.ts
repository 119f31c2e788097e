import { escapeOf } from './literal-error';
import type { RepairList } from './repair';
import { skipBlank } from './repair-gap';
import { BACKSLASH, QUOTE } from './scan';
import type { TextEdit } from './smallest-edit';

/** A text that is the key of a member, or a value. */
export type StringRole = 'key' | 'value';

const smartQuotes = '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02';
const singleQuotes = "'`\u2018\u2019\u201a\u201b\u00b4";

type QuoteKind = 'straight' | 'smart' | 'single';

/** The kind of quotation mark at an offset, if there is one. */
export function quoteAt(text: string, at: number): QuoteKind | undefined {
  const character = text.charAt(at);
  if (character === '') return undefined;
  if (character === '"') return 'straight';
  if (smartQuotes.includes(character)) return 'smart';
  return singleQuotes.includes(character) ? 'single' : undefined;
}

/** True when what follows a quotation mark shows that it ends the text: the next token of JSON, a new line, or nothing. */
function endsHere(text: string, behind: number, role: StringRole): boolean {
  const next = skipBlank(text, behind);
  if (role === 'key') return text.charAt(next) === ':';
  if (next >= text.length || ',]}'.includes(text.charAt(next)) || /[\r\n]/.test(text.slice(behind, next))) return true;
  return text.startsWith('//', next) || text.startsWith('/*', next);
}

const closersOf: Readonly<Record<QuoteKind, string>> = { straight: '"', smart: `"${smartQuotes}`, single: singleQuotes };

/** What has to change inside a text, by the reason for it. */
interface Inside {
  readonly end: number;
  readonly quotes: readonly TextEdit[];
  readonly controls: readonly TextEdit[];
  readonly escapes: readonly TextEdit[];
  readonly hasLineBreak: boolean;
}

function insideOf(text: string, at: number, kind: QuoteKind, role: StringRole): Inside | undefined {
  const quotes: TextEdit[] = [];
  const controls: TextEdit[] = [];
  const escapes: TextEdit[] = [];
  let hasLineBreak = false;
  const closers = closersOf[kind];
  for (let here = at + 1; here < text.length; here++) {
    const code = text.charCodeAt(here);
    const character = text.charAt(here);
    if (closers.includes(character) && (kind === 'straight' || endsHere(text, here + 1, role))) {
      return { end: here + 1, quotes, controls, escapes, hasLineBreak };
    }
    if (code === QUOTE) quotes.push({ offset: here, length: 0, text: '\\' });
    else if (code < 0x20) {
      controls.push({ offset: here, length: 1, text: escapeOf(code) });
      hasLineBreak ||= code === 0x0a || code === 0x0d;
    } else if (code === BACKSLASH) {
      const next = text.charAt(here + 1);
      if (next === "'") escapes.push({ offset: here, length: 1, text: '' });
      else if (next === 'u' ? !/^[0-9a-fA-F]{4}$/.test(text.slice(here + 2, here + 6)) : !'"\\/bfnrt'.includes(next)) {
        escapes.push({ offset: here, length: 0, text: '\\' });
        continue;
      }
      here++;
    }
  }
  return undefined;
}

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : `${count} ${many}`);

/**
 * The offset behind the text whose quotation mark stands at `at`; what strict JSON does not allow in it is repaired.
 * Undefined, and nothing repaired, where its end is not certain.
 */
export function mendString(at: number, role: StringRole, list: RepairList): number | undefined {
  const { text } = list;
  const kind = quoteAt(text, at);
  const inside = kind && insideOf(text, at, kind, role);
  if (!inside) return undefined;
  const { end, quotes, controls, escapes, hasLineBreak } = inside;
  // A line break may as well mean that the quotation mark at the end of its line is missing.
  if (hasLineBreak && !endsHere(text, end, role)) return undefined;
  if (kind !== 'straight') {
    const edits = [{ offset: at, length: 1, text: '"' }, ...quotes, { offset: end - 1, length: 1, text: '"' }];
    const [name, cause] = kind === 'smart'
      ? (['smart-quotes', 'This text stands in curly quotation marks.'] as const)
      : (['single-quotes', 'This text stands in single quotation marks.'] as const);
    list.add(name, at, cause, 'Straight double quotation marks put in their place.', edits);
  }
  const [control] = controls;
  if (control) {
    const cause = `${plural(controls.length, 'A line break, tab or control character stands', 'line breaks, tabs or control characters stand')} as such inside a text.`;
    list.add('control-character', control.offset, cause, `Written as ${Array.from(new Set(controls.map((edit) => edit.text))).join(', ')}.`, controls);
  }
  const [escape] = escapes;
  if (escape) {
    const cause = plural(escapes.length, 'A backslash stands before a character that JSON does not escape.', 'backslashes stand before characters that JSON does not escape.');
    list.add('escape', escape.offset, cause, 'Doubled, or left out before an apostrophe.', escapes);
  }
  return end;
}
