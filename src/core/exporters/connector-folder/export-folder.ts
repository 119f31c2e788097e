import { printJson } from '../../base/json-text/print-json';
import { encodeText } from '../../base/text-file';
import { fileNames, type Connector, type JsonPart, type TextFile } from '../../connector/connector';
import type { OutputFile } from '../exporter';

/** True when a part was never anything but a text that does not parse: then that text is all there is of it. */
function isOnlyBroken(connector: Connector, part: JsonPart): boolean {
  return connector.sources[part] === undefined && Object.keys(connector[part]).length === 0;
}

/** A JSON part as its file: in the words of the text it came from, else indented by two spaces. */
function jsonFile(connector: Connector, part: JsonPart): OutputFile {
  const broken = connector.broken[part];
  if (broken && isOnlyBroken(connector, part)) return { name: broken.name, bytes: encodeText(broken) };
  const source = connector.sources[part];
  return {
    name: source?.name ?? fileNames[part],
    bytes: encodeText({ text: printJson(connector[part], source), encoding: source?.encoding ?? 'utf-8' }),
  };
}

const textFiles = (...files: (TextFile | null)[]): OutputFile[] =>
  files.flatMap((file) => (file ? [{ name: file.name, bytes: encodeText(file) }] : []));

/**
 * The files of a connector folder, in a fixed order and under the names they came with. Parts that nobody touched come
 * back byte for byte. A part whose text is broken right now is written in its last good state, or as that text when
 * there never was one. Source: submission package reference, 2.1.
 */
export function exportConnectorFolder(connector: Connector): OutputFile[] {
  const parts = [
    jsonFile(connector, 'definition'),
    jsonFile(connector, 'properties'),
    ...(connector.icon ? [connector.icon] : []),
    ...textFiles(connector.documents.intro, connector.documents.readme, connector.script),
  ];
  const names = new Set(parts.map(({ name }) => name));
  return [...parts, ...connector.extras.filter(({ name }) => !names.has(name))].map(({ name, bytes }) => ({ name, bytes }));
}
