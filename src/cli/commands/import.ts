import { exportConnectorFolder } from '../../core/exporters/connector-folder/export-folder';
import { importFiles } from '../../core/importers/import-files';
import { formatOption, onlyArgument, readArguments, readFormat } from '../arguments';
import { counted, jsonLine, placeText, Unusable, type CliCommand } from '../outcome';
import { readPath } from '../read-path';
import { writeNewFiles } from '../write-files';

/** `import FILE --out FOLDER`: any format that the wizard opens becomes a connector folder. */
export const importCommand: CliCommand = {
  usage: 'import FILE --out FOLDER [--format text|json]',
  summary: 'Converts a Postman collection, an OpenAPI document or a zip into a connector folder.',
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, { ...formatOption, out: { type: 'string' } });
    const format = readFormat(values.format, ['text', 'json']);
    const path = onlyArgument(positionals, 'file to import');
    if (values.out === undefined) throw new Unusable('Give the folder to write with --out FOLDER.');

    const result = await importFiles(readPath(path));
    if (!result.ok) throw new Unusable(`${placeText(path, result.line, result.column)}: ${result.message}`);
    const { source, connector, notes, requests, operations } = result;
    const broken = connector.broken.definition ?? connector.broken.properties;
    if (broken) throw new Unusable(`${placeText(path, broken.error.line, broken.error.column)}: ${broken.error.message}`);

    const files = exportConnectorFolder(connector);
    writeNewFiles(values.out, files);
    if (format === 'json') terminal.out(jsonLine({ source, requests, operations, notes }));
    else {
      const lines = notes.map(({ kind, from, message }) => `${kind}: ${from === '' ? '' : `${from}: `}${message}`);
      terminal.out(`${[...lines, `${source}: ${counted(requests, 'request')}, ${counted(operations, 'operation')}, ${counted(notes.length, 'note')}; ${counted(files.length, 'file')} in ${values.out}.`].join('\n')}\n`);
    }
    return 0;
  },
};
