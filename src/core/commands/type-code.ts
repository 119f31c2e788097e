import { editJson } from '../base/json-text/live-json';
import type { TextEdit } from '../base/json-text/smallest-edit';
import { codeOf } from '../connector/code-of';
import { fileNames, type Connector, type JsonPart, type JsonSource } from '../connector/connector';
import { liveCodeOf, rememberBroken, rememberLive } from '../connector/live-code';
import type { Command } from './command';
import { editCode, withoutBroken } from './edit-code';

/** What was typed into the code of a JSON part: edits that all count from the text before them and do not overlap. */
export interface TypeCode {
  readonly part: JsonPart;
  readonly edits: readonly TextEdit[];
}

/** One edit for several, from the first to the last character that they change. */
function oneEdit(edits: readonly TextEdit[], slice: (start: number, end: number) => string): TextEdit | undefined {
  const sorted = edits.toSorted((one, other) => one.offset - other.offset);
  const [first] = sorted;
  if (!first || sorted.length === 1) return first;
  let end = first.offset;
  let text = '';
  for (const edit of sorted) {
    text += slice(end, edit.offset) + edit.text;
    end = edit.offset + edit.length;
  }
  return { offset: first.offset, length: end - first.offset, text };
}

/**
 * As `edit-code`, told what changed instead of the whole text: reads the value that the edits lie in and nothing else, so that
 * a letter costs the same in a definition of any size.
 */
export const typeCode: Command<TypeCode> = {
  name: 'type-code',
  label: ({ part }) => editCode.label({ part, text: '' }),
  apply(connector, { part, edits }) {
    const live = liveCodeOf(connector, part);
    if (!live) {
      const text = codeOf(connector, part);
      const edit = oneEdit(edits, (start, end) => text.slice(start, end));
      return edit ? editCode.apply(connector, { part, text: text.slice(0, edit.offset) + edit.text + text.slice(edit.offset + edit.length) }) : connector;
    }
    const edit = oneEdit(edits, (start, end) => live.text.slice(start, end));
    if (!edit || (edit.length === 0 && edit.text === '')) return connector;
    const edited = editJson(live, edit);
    const source = connector.sources[part];
    const file = { name: source?.name ?? fileNames[part], encoding: source?.encoding ?? 'utf-8' } as const;
    if (!edited.ok) {
      const broken = { ...file, text: edited.broken.text.whole, error: edited.broken.error };
      rememberBroken(broken, edited.broken);
      return { ...connector, broken: { ...connector.broken, [part]: broken } };
    }
    const { tree, text } = edited.live;
    const typed: JsonSource = { ...file, text: text.whole, tree };
    rememberLive(typed, edited.live);
    const after: Connector = { ...connector, [part]: tree, sources: { ...connector.sources, [part]: typed }, broken: withoutBroken(connector, part) };
    return after;
  },
};
