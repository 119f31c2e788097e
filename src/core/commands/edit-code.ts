import { isObject } from '../base/json';
import { readJson } from '../base/json-text/read-json';
import { reconcile } from '../base/reconcile';
import { codeOf } from '../connector/code-of';
import { fileNames, type BrokenText, type Connector, type JsonPart } from '../connector/connector';
import type { Command } from './command';

/** The whole text of a JSON part as it stands in the editor. */
export interface EditCode {
  readonly part: JsonPart;
  readonly text: string;
}

/** The texts that do not parse, without that of one part; the same object when it had none. */
export function withoutBroken({ broken }: Connector, part: JsonPart): Connector['broken'] {
  if (!broken[part]) return broken;
  const { [part]: _mended, ...rest } = broken;
  return rest;
}

/**
 * Takes a part's text from the editor. Text that parses becomes the part, sharing what did not change with the earlier tree;
 * text that does not is kept beside the last good state.
 */
export const editCode: Command<EditCode> = {
  name: 'edit-code',
  label: ({ part }) => (part === 'definition' ? 'Edit API definition' : 'Edit API properties'),
  apply(connector, { part, text }) {
    if (text === codeOf(connector, part)) return connector;
    const source = connector.sources[part];
    const name = source?.name ?? fileNames[part];
    const encoding = source?.encoding ?? 'utf-8';
    const read = readJson(text);
    const broken = (error: BrokenText['error']): Connector => ({ ...connector, broken: { ...connector.broken, [part]: { name, encoding, text, error } } });
    if (!read.ok) return broken(read.error);
    const tree = reconcile(connector[part], read.value);
    if (!isObject(tree)) return broken({ message: 'The text must be one JSON object, in braces.', offset: 0, line: 1, column: 1 });
    return {
      ...connector,
      [part]: tree,
      sources: { ...connector.sources, [part]: { name, encoding, text, tree } },
      broken: withoutBroken(connector, part),
    };
  },
};
