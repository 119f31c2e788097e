import { exportConnectorFolder } from '../../core/exporters/connector-folder/export-folder';
import { writeZip } from '../../core/zip/write-zip';
import { formatOption, onlyArgument, readArguments, readFormat } from '../arguments';
import { openConnector, reasonOf } from '../open-connector';
import { counted, jsonLine, Unusable, type CliCommand } from '../outcome';
import { writeOne } from '../write-files';

/** `pack FOLDER --as KIND --out FILE.zip`: the files of a connector as one zip. */
export const packCommand: CliCommand = {
  usage: 'pack FOLDER --as folder|solution|package --out FILE.zip [--format text|json]',
  summary: 'Writes a connector as a zip.',
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, { ...formatOption, as: { type: 'string' }, out: { type: 'string' } });
    const format = readFormat(values.format, ['text', 'json']);
    const path = onlyArgument(positionals, 'connector folder');
    if (values.out === undefined) throw new Unusable('Give the zip to write with --out FILE.zip.');
    if (values.as === 'solution' || values.as === 'package') {
      throw new Unusable(`A ${values.as} cannot be written by this version; use --as folder.`);
    }
    if (values.as !== 'folder') throw new Unusable('Give the kind of zip with --as folder, solution or package.');

    const opened = await openConnector(path);
    if (!opened.readable) throw new Unusable(reasonOf(opened));
    const files = exportConnectorFolder(opened.connector);
    writeOne(values.out, await writeZip(files));
    const listed = files.map(({ name, bytes }) => ({ name, bytes: bytes.length }));
    if (format === 'json') terminal.out(jsonLine({ files: listed }));
    else terminal.out(`${[...listed.map(({ name, bytes }) => `${name} (${bytes.toLocaleString('en')} bytes)`), `${counted(listed.length, 'file')} in ${values.out}.`].join('\n')}\n`);
    return 0;
  },
};
