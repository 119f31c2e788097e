import { codePoint } from './literal-error';
import type { RepairList } from './repair';
import { skipSpace } from './scan';
import type { TextEdit } from './smallest-edit';

const isWide = /\p{Z}/u;
const isStray = /[\p{Cc}\p{Cf}\p{Z}]/u;

/** The character at an offset when it cannot be seen and JSON does not allow it between values; else an empty text. */
function strayAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  if (code === undefined || (code >= 0x20 && code < 0x7f) || (code >= 0x09 && code <= 0x0d && code !== 0x0b && code !== 0x0c)) return '';
  const character = String.fromCodePoint(code);
  return isStray.test(character) ? character : '';
}

/** The offset behind white space of any kind, JSON’s or not. */
export function skipBlank(text: string, at: number): number {
  let here = skipSpace(text, at);
  for (let stray = strayAt(text, here); stray !== ''; stray = strayAt(text, here)) here = skipSpace(text, here + stray.length);
  return here;
}

/** The offset behind the comment that starts here; undefined when none does, or it does not end. */
export function endOfComment(text: string, at: number): number | undefined {
  if (text.startsWith('//', at)) {
    const end = /[\r\n]/g;
    end.lastIndex = at;
    return end.exec(text)?.index ?? text.length;
  }
  if (!text.startsWith('/*', at)) return undefined;
  const end = text.indexOf('*/', at + 2);
  return end < 0 ? undefined : end + 2;
}

/** Takes the invisible characters out that follow one another here; those that take room become a space. */
function mendStray(text: string, at: number, list: RepairList): number {
  const edits: TextEdit[] = [];
  const names = new Set<string>();
  let end = at;
  for (let stray = strayAt(text, end); stray !== ''; stray = strayAt(text, end)) {
    names.add(codePoint(stray.codePointAt(0) ?? 0));
    edits.push({ offset: end, length: stray.length, text: isWide.test(stray) ? ' ' : '' });
    end += stray.length;
  }
  const name = Array.from(names).join(', ');
  const cause = `${edits.length === 1 ? `The invisible character ${name} stands` : `${edits.length} invisible characters (${name}) stand`} outside of any text.`;
  const done = edits.some(({ text: put }) => put !== '') ? 'Replaced by ordinary spaces.' : 'Removed.';
  list.add('invisible-character', at, cause, done, edits);
  return end;
}

/** The offset of the next thing that is neither white space, an invisible character nor a comment; these are repaired on the way. */
export function mendGap(at: number, list: RepairList): number {
  const { text } = list;
  for (let here = skipSpace(text, at); ; here = skipSpace(text, here)) {
    if (strayAt(text, here) !== '') {
      here = mendStray(text, here, list);
      continue;
    }
    const end = endOfComment(text, here);
    if (end === undefined) return here;
    list.add('comment', here, 'JSON has no comments.', 'Removed.', [{ offset: here, length: end - here, text: '' }]);
    here = end;
  }
}
