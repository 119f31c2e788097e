import { objectOf, textOf } from '../../base/json';
import type { Connector } from '../../connector/connector';
import { exportConnectorFolder } from '../connector-folder/export-folder';
import type { OutputFile } from '../exporter';
import { folderName } from './folder-name';
import { submissionDocument, type SubmissionOptions } from './submission-document';

/** What is handed over: the connector folder under its title, and `submission.md` beside it. */
export function exportPackage(connector: Connector, options: SubmissionOptions = {}): OutputFile[] {
  const folder = folderName(textOf(objectOf(connector.definition, 'info'), 'title') ?? '');
  return [
    ...exportConnectorFolder(connector).map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes })),
    submissionDocument(connector, options),
  ];
}
