import { objectOf, textOf } from '../../base/json';
import type { Connector } from '../../connector/connector';
import { rulesById } from '../../rules/rules-by-id';
import { exportConnectorFolder } from '../connector-folder/export-folder';
import type { OutputFile } from '../exporter';
import { folderName } from './folder-name';
import { submissionDocument } from './submission-document';

/** What is handed over: the connector folder under its title, and `submission.md` beside it, with what was attested or set aside in words. */
export function exportPackage(connector: Connector): OutputFile[] {
  const folder = folderName(textOf(objectOf(connector.definition, 'info'), 'title') ?? '');
  return [
    ...exportConnectorFolder(connector).map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes })),
    submissionDocument(connector, { titleOf: (rule) => rulesById.get(rule)?.title }),
  ];
}
