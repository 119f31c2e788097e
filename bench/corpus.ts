/** How many of the real files open, come back unchanged and convert. */
import { exportConnectorFolder } from '../src/core/exporters/connector-folder/export-folder';
import { importFiles } from '../src/core/importers/import-files';
import type { Imported, ImportResult, SourceFile } from '../src/core/importers/importer';
import { isObject, member, textOf } from '../src/core/base/json';
import { readZip } from '../src/core/zip/read-zip';
import { writeZip } from '../src/core/zip/write-zip';
import { connectorFolders, factsOf, filesOf, hasSet, type CorpusSet } from './corpus-files';
import { allOf, fact, type Figure, type Findings } from './figures';

/** True when the same bytes stand under the same names, apart from the folder that the originals lie in. */
function isSame(before: readonly SourceFile[], folder: string, after: readonly SourceFile[]): boolean {
  const bytesOf = new Map(after.map(({ name, bytes }) => [name, bytes]));
  return (
    before.length === after.length &&
    before.every(({ name, bytes }) => {
      const again = bytesOf.get(name.slice(folder.length + 1));
      return again !== undefined && Buffer.compare(bytes, again) === 0;
    })
  );
}

async function attempt(files: readonly SourceFile[]): Promise<ImportResult | { readonly thrown: string }> {
  try {
    return await importFiles(files);
  } catch (error) {
    return { thrown: error instanceof Error ? error.message : String(error) };
  }
}

/** A part that does not parse, as `name:line:column: why`. */
function brokenIn(folder: string, { connector }: Imported): string[] {
  return [connector.broken.definition, connector.broken.properties].flatMap((broken) =>
    broken ? [`${folder}/${broken.name}:${broken.error.line}:${broken.error.column}: ${broken.error.message}`] : [],
  );
}

async function throughZip(connector: Imported['connector']): Promise<readonly SourceFile[]> {
  const zip = await readZip(await writeZip(exportConnectorFolder(connector)));
  return zip.ok ? zip.files : [];
}

async function connectors(): Promise<Findings> {
  const facts = factsOf('connectors');
  const unreadable: string[] = [];
  const wrong: string[] = [];
  let folders = 0;
  let readable = 0;
  let isStrict = 0;
  let opened = 0;
  let same = 0;
  let sameThroughZip = 0;
  for (const { name, files } of connectorFolders()) {
    folders++;
    if (member(facts[name], 'strictJson') === true) isStrict++;
    const result = await attempt(files);
    if ('thrown' in result || !result.ok) {
      wrong.push(`${name}: ${'thrown' in result ? `exception: ${result.thrown}` : result.message}`);
      continue;
    }
    opened++;
    const broken = brokenIn(name, result);
    unreadable.push(...broken);
    if (broken.length === 0) readable++;
    if (isSame(files, name, exportConnectorFolder(result.connector))) same++;
    else wrong.push(`${name}: comes back changed`);
    if (isSame(files, name, await throughZip(result.connector))) sameThroughZip++;
    else wrong.push(`${name}: comes back changed through a zip`);
  }
  const figures: Figure[] = [
    allOf('connectors: opened', opened, folders),
    fact('connectors: every file parses', `${readable.toLocaleString('en-US')} (definitions that any strict parser reads: ${isStrict.toLocaleString('en-US')})`),
    allOf('connectors: packed again byte for byte', same, folders),
    allOf('connectors: byte for byte through a zip', sameThroughZip, folders),
    allOf('connectors: unreadable ones named with their place', new Set(unreadable.map((line) => line.split('/')[0])).size, folders - readable),
  ];
  return { figures, remarks: [...wrong, ...(unreadable.length > 0 ? ['Unreadable parts (opened for repair, packed as they came):', ...unreadable] : [])] };
}

interface Group {
  files: number;
  imported: number;
  requests: number;
  operations: number;
}

/** Imports the files of a set one by one, counted by the version that `facts.json` states. */
async function conversions(set: Exclude<CorpusSet, 'connectors'>, what: string, versionKey: string): Promise<Findings> {
  const facts = factsOf(set);
  const groups = new Map<string, Group>();
  const remarks: string[] = [];
  for (const file of filesOf(set)) {
    const known = facts[file.name];
    const version = (isObject(known) ? textOf(known, versionKey) : undefined)?.replace(/^(v?3\.\d)\.\d+$/, '$1') ?? 'unknown';
    const group = groups.get(version) ?? { files: 0, imported: 0, requests: 0, operations: 0 };
    groups.set(version, group);
    group.files++;
    const result = await attempt([file]);
    if ('thrown' in result || !result.ok) {
      remarks.push(`${file.name}: ${'thrown' in result ? `exception: ${result.thrown}` : result.message}`);
      continue;
    }
    group.imported++;
    group.requests += result.requests;
    group.operations += result.operations;
  }
  const figures = Array.from(groups)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .flatMap(([version, { files, imported, requests, operations }]): Figure[] => [
      allOf(`${what} ${version}: imported`, imported, files),
      fact(`${what} ${version}: requests → operations`, `${requests.toLocaleString('en-US')} → ${operations.toLocaleString('en-US')}`),
    ]);
  return { figures, remarks };
}

/** Every set of the corpus that is there. */
export async function corpusFindings(): Promise<Findings> {
  const parts: Findings[] = [];
  if (hasSet('connectors')) parts.push(await connectors());
  if (hasSet('postman')) parts.push(await conversions('postman', 'Postman', 'ver'));
  if (hasSet('openapi3')) parts.push(await conversions('openapi3', 'OpenAPI', 'version'));
  if (hasSet('swagger2')) parts.push(await conversions('swagger2', 'OpenAPI', 'version'));
  return { figures: parts.flatMap(({ figures }) => figures), remarks: parts.flatMap(({ remarks = [] }) => remarks) };
}
