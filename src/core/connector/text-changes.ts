import { changedMembers, type Side } from '../base/changed-members';
import { counted } from '../base/counted';
import { printJson } from '../base/json-text/print-json';
import { smallestEdit } from '../base/json-text/smallest-edit';
import type { Pointer } from '../base/pointer';
import type { TextFile } from '../base/text-file';
import type { BinaryFile, Connector } from './connector';

/** A place that differs between two connectors, as lines of text; without `before` it is new, without `after` it is gone. */
export interface TextChange {
  readonly at: Pointer;
  readonly before?: string;
  readonly after?: string;
}

/** What differs between two connectors, place by place, as a person would see it in the files. */
export function textChanges(before: Connector, after: Connector): TextChange[] {
  return [
    ...changedMembers(before.definition, after.definition, '/definition').map(asText),
    ...changedMembers(before.properties, after.properties, '/properties').map(asText),
    ...changedLines('/documents/intro', before.documents.intro, after.documents.intro),
    ...changedLines('/documents/readme', before.documents.readme, after.documents.readme),
    ...changedLines('/script', before.script, after.script),
    ...(before.icon === after.icon ? [] : [change('/icon', iconLine(before), iconLine(after))]),
    ...changedFiles(before, after),
  ];
}

const change = (at: Pointer, before: string | undefined, after: string | undefined): TextChange => ({
  at,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
});

const printed = (side: Side | undefined): string | undefined =>
  side && `${side.key === undefined ? '' : `${JSON.stringify(side.key)}: `}${printJson(side.value).trimEnd()}`;

function asText({ at, before, after }: { readonly at: Pointer; readonly before?: Side; readonly after?: Side }): TextChange {
  // A member that only got another key: its content would be told twice and say nothing.
  if (before && after && before.value === after.value) return change(at, keyLine(before), keyLine(after));
  return change(at, printed(before), printed(after));
}

const keyLine = ({ key, value }: Side): string | undefined => (typeof value === 'object' && value !== null ? `${JSON.stringify(key)}: …` : printed({ ...(key !== undefined && { key }), value }));

const fileLine = ({ name, bytes }: BinaryFile): string => `${name}, ${counted(bytes.length, 'byte')}`;

const iconLine = ({ icon }: Connector): string | undefined => (icon ? fileLine(icon) : undefined);

/** The further files that one of the two has alone. */
function changedFiles(before: Connector, after: Connector): TextChange[] {
  if (before.extras === after.extras) return [];
  const [was, is] = [new Set(before.extras), new Set(after.extras)];
  return [...before.extras.filter((file) => !is.has(file)).map((file) => change('/extras', fileLine(file), undefined)), ...after.extras.filter((file) => !was.has(file)).map((file) => change('/extras', undefined, fileLine(file)))];
}

/** The lines that differ between two texts, whole. */
function changedLines(at: Pointer, before: TextFile | null, after: TextFile | null): TextChange[] {
  if (!before || !after) return before === after ? [] : [change(at, before?.text, after?.text)];
  const edit = smallestEdit(before.text, after.text);
  if (!edit) return [];
  const start = before.text.lastIndexOf('\n', edit.offset - 1) + 1;
  const lineEnd = before.text.indexOf('\n', edit.offset + edit.length);
  const kept = lineEnd < 0 ? 0 : before.text.length - lineEnd;
  const [was, is] = [before.text.slice(start, before.text.length - kept), after.text.slice(start, after.text.length - kept)];
  return [change(at, was === '' ? undefined : was, is === '' ? undefined : is)];
}
