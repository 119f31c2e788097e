import { counted } from '../../core/base/counted';
import { exportCertificationPackage } from '../../core/exporters/certification-package/export-certification-package';
import { exportConnectorFolder } from '../../core/exporters/connector-folder/export-folder';
import type { OutputFile } from '../../core/exporters/exporter';
import { findSecrets, type FoundSecret } from '../../core/exporters/secrets/find-secrets';
import { packedSecrets } from '../../core/exporters/secrets/packed-secrets';
import { exportSolution } from '../../core/exporters/solution/export-solution';
import type { Connector } from '../../core/connector/connector';
import { writeZip } from '../../core/zip/write-zip';
import { formatOption, onlyArgument, readArguments, readFormat } from '../arguments';
import { openConnector, reasonOf } from '../open-connector';
import { jsonLine, Unusable, type CliCommand } from '../outcome';
import { writeOne } from '../write-files';

/** The files of a zip, and in sentences what its reader should know. */
interface Written {
  readonly files: readonly OutputFile[];
  readonly remarks: readonly string[];
  readonly secrets: readonly FoundSecret[];
}

const staysBehind = (lost: readonly string[]): string[] => (lost.length === 0 ? [] : [`A solution has no place for ${lost.join(', ')}: keep the connector folder as well.`]);

const kinds: { readonly [kind: string]: (connector: Connector) => Promise<Written> } = {
  folder: async (connector) => {
    const files = exportConnectorFolder(connector);
    return { files, remarks: [], secrets: await findSecrets(files, []) };
  },
  solution: async (connector) => {
    const { files, lost, problems } = await exportSolution(connector);
    return { files, remarks: [...problems, ...staysBehind(lost)], secrets: await packedSecrets(connector, files, []) };
  },
  package: async (connector) => {
    const { files, unpacked, problems } = await exportCertificationPackage(connector);
    return { files, remarks: problems, secrets: await packedSecrets(connector, unpacked, []) };
  },
};

/** `pack FOLDER --as KIND --out FILE.zip`: a connector as one zip: its folder, a Dataverse solution, or the certification package. */
export const packCommand: CliCommand = {
  usage: 'pack FOLDER --as folder|solution|package --out FILE.zip [--format text|json]',
  summary: 'Writes a connector as a zip.',
  run: async (args, terminal) => {
    const { values, positionals } = readArguments(args, { ...formatOption, as: { type: 'string' }, out: { type: 'string' } });
    const format = readFormat(values.format, ['text', 'json']);
    const path = onlyArgument(positionals, 'connector folder');
    if (values.out === undefined) throw new Unusable('Give the zip to write with --out FILE.zip.');
    const write = values.as !== undefined && Object.hasOwn(kinds, values.as) ? kinds[values.as] : undefined;
    if (!write) throw new Unusable('Give the kind of zip with --as folder, solution or package.');

    const opened = await openConnector(path);
    if (!opened.readable) throw new Unusable(reasonOf(opened));
    const { files, remarks, secrets } = await write(opened.connector);
    if (secrets.length > 0) throw new Unusable(['Nothing was packed, for a package must hold no secrets. Take these out:', ...secrets.map(({ file, place, what }) => `${file}, ${place}: ${what}`)].join('\n'));
    writeOne(values.out, await writeZip(files));
    const listed = files.map(({ name, bytes }) => ({ name, bytes: bytes.length }));
    if (format === 'json') terminal.out(jsonLine({ files: listed }));
    else terminal.out(`${[...listed.map(({ name, bytes }) => `${name} (${counted(bytes, 'byte')})`), `${counted(listed.length, 'file')} in ${values.out}.`, ...remarks].join('\n')}\n`);
    return 0;
  },
};
