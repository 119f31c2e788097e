import { smallestEdit } from '../base/json-text/smallest-edit';
import type { TextChange } from './text-changes';

/** How much of a change, and of the unchanged text on either side of it, is told, in characters. */
const most = 48;
const context = 24;

/** The key that both sides begin with says nothing to who looks at its value. */
const keyOf = /^"(?:[^"\\]|\\.)*": /u;

function part(text: string, start: number, end: number): string {
  const from = start > context ? start - context : 0;
  const to = Math.min(text.length - end > context ? end + context : text.length, from + most + context);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replaceAll(/\s+/gu, ' ')}${to < text.length ? '…' : ''}`;
}

/** A change in one short line: what differs with a little around it, an arrow between before and after; what is only gone or only new stands alone. */
export function changeInWords({ before, after }: TextChange): string {
  if (before === undefined) return `+ ${part(after ?? '', 0, most)}`;
  if (after === undefined) return `− ${part(before, 0, most)}`;
  const edit = smallestEdit(before, after);
  if (!edit) return part(after, 0, most);
  const was = part(before, edit.offset, edit.offset + edit.length);
  const is = part(after, edit.offset, edit.offset + edit.text.length);
  const [key = ''] = keyOf.exec(was) ?? [];
  return is.startsWith(key) ? `${was.slice(key.length)} → ${is.slice(key.length)}` : `${was} → ${is}`;
}
