import { arrayOf, objectOf } from '../../base/json';
import { encodeText } from '../../base/text-file';
import type { Connector } from '../../connector/connector';
import { writeZip } from '../../zip/write-zip';
import type { OutputFile } from '../exporter';
import { exportBothSolutions, type Solution } from '../solution/export-solution';
import { contentTypes } from '../solution/solution-manifest';
import { element, xmlBytes } from '../solution/xml';

/** The two solutions of a package, under the names of their zips. */
interface PackedSolutions {
  readonly connector: OutputFile;
  readonly flow: OutputFile;
}

/** A certification package: what goes into the outer zip, the identity in it, and what is missing in it, in sentences. */
export interface CertificationPackage {
  readonly files: readonly OutputFile[];
  /** What the package zip inside holds, for a tree of the whole. */
  readonly inside: readonly OutputFile[];
  /** What both solutions hold, each file behind the name of its zip. */
  readonly unpacked: readonly OutputFile[];
  readonly identity: Solution['identity'];
  readonly problems: readonly string[];
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The list of solutions to import, the connector first since the flow's connection points at it. Source: submission package reference, 5.5. */
function importConfig(solutions: PackedSolutions): OutputFile {
  const file = ({ name }: OutputFile) => element('configsolutionfile', undefined, { solutionpackagefilename: name });
  const config = element(
    'configdatastorage',
    [element('solutions', [file(solutions.connector), file(solutions.flow)]), ...['externalpackages', 'filestoimport', 'filesmapstoimport', 'cmtdatafiles'].map((name) => element(name))],
    { installsampledata: 'false', waitforsampledatatoinstall: 'true', crmmigdataimportfile: '' },
  );
  const xml = new TextDecoder().decode(xmlBytes(config));
  return { name: 'ImportConfig.xml', bytes: bytesOf(`\uFEFF<?xml version="1.0" encoding="utf-8"?>\r\n${xml}`) };
}

/** `package.zip`: the assets folder with both solutions, and beside it the content types. Source: submission package reference, 5.1, 5.5. */
export function packageFiles(solutions: PackedSolutions): OutputFile[] {
  const manifest = { name: 'manifest.ppkg.json', bytes: bytesOf('{\n  "SchemaVersion": "1.0"\n}\n') };
  const assets = [solutions.connector, solutions.flow, importConfig(solutions), manifest];
  return [...assets.map(({ name, bytes }) => ({ name: `PkgAssets/${name}`, bytes })), contentTypes(assets.map(({ name }) => name), ['xml', 'json', 'zip', 'dll'])];
}

/** With more than one sign-in method reviewers expect a file of their own. */
const signInMethods = (connector: Connector): number => arrayOf(objectOf(objectOf(connector.properties, 'properties'), 'connectionParameterSets'), 'values')?.length ?? 1;

/**
 * The certification package: `intro.md` and `package.zip` with a connector solution and a flow solution. A connector without
 * an intro, or without an operation that a flow could call, gives a package that says so in `problems`. The same connector
 * gives the same bytes. Source: submission package reference, 5.
 */
export async function exportCertificationPackage(connector: Connector): Promise<CertificationPackage> {
  const { own, flow } = await exportBothSolutions(connector);
  const { solutionName } = own.identity;
  const solutions = {
    connector: { name: `${solutionName}.zip`, bytes: await writeZip(own.files) },
    flow: { name: `${solutionName}Flows.zip`, bytes: await writeZip(flow.files) },
  };
  const inside = packageFiles(solutions);
  const { intro } = connector.documents;
  return {
    files: [...(intro ? [{ name: 'intro.md', bytes: encodeText(intro) }] : []), { name: 'package.zip', bytes: await writeZip(inside) }],
    inside,
    unpacked: [own, flow].flatMap(({ files }, index) => files.map(({ name, bytes }) => ({ name: `${(index === 0 ? solutions.connector : solutions.flow).name} › ${name}`, bytes }))),
    identity: own.identity,
    problems: [
      ...own.problems,
      ...(intro ? [] : ['The package has no intro.md. Write one on the General tab.']),
      ...(flow.files.some(({ name }) => name.startsWith('Workflows/')) ? [] : ['No operation has an ID, so the package has no flow that uses the connector.']),
      ...(signInMethods(connector) > 1 ? ['With several sign-in methods reviewers also ask for a customProperties.json. Its format is not published: ask for it when you submit.'] : []),
    ],
  };
}
