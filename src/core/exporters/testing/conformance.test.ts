import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementsNamed, readXml } from '../../base/read-xml';
import type { Connector } from '../../connector/connector';
import { operationsOf } from '../../connector/operations-of';
import { importFiles } from '../../importers/import-files';
import { readZip } from '../../zip/read-zip';
import { writeZip, type ZipFile } from '../../zip/write-zip';
import { checkPackage } from '../certification-package/check-package';
import { exportCertificationPackage } from '../certification-package/export-certification-package';
import { exportConnectorFolder } from '../connector-folder/export-folder';
import { exportSolution } from '../solution/export-solution';
import { breachesOf } from './conformance';

const corpus = join(process.env['CORPUS_DIR'] ?? '../shared/corpus', 'connectors');
function corpusFolders(): string[] {
  try {
    return readdirSync(corpus, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  } catch {
    return [];
  }
}

interface Opened {
  readonly name: string;
  readonly connector: Connector;
}

async function opened(files: readonly ZipFile[]): Promise<Connector | undefined> {
  const result = await importFiles(files);
  return result.ok && Object.keys(result.connector.broken).length === 0 ? result.connector : undefined;
}

async function readableConnectors(): Promise<Opened[]> {
  const all: Opened[] = [];
  for (const name of corpusFolders()) {
    const connector = await opened(readdirSync(join(corpus, name)).map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(join(corpus, name, file))) })));
    if (connector) all.push({ name, connector });
  }
  return all;
}

const definitionIn = (connector: Connector): Uint8Array => exportConnectorFolder(connector)[0]?.bytes ?? new Uint8Array();
const withoutMark = (bytes: Uint8Array): Uint8Array => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes);
const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(withoutMark(one), withoutMark(other)) === 0;

describe.skipIf(corpusFolders().length === 0)('packages made from real connectors', () => {
  it('keep every assertion of the checklist, in the connector solution and in the flow solution', { timeout: 300_000 }, async () => {
    const broken: string[] = [];
    const connectors = await readableConnectors();
    for (const { name, connector } of connectors) {
      for (const withFlows of [false, true]) {
        const { files } = await exportSolution(connector, { withFlows });
        const zip = await readZip(await writeZip(files));
        if (!zip.ok) broken.push(`${name}: ${zip.message}`);
        else broken.push(...breachesOf(zip.files).map(({ assertion, what }) => `${name}${withFlows ? ' with flows' : ''}: ${assertion} ${what}`));
      }
    }
    expect(broken).toEqual([]);
    expect(connectors.length).toBeGreaterThanOrEqual(200);
  });

  it('keep the assertions about the package zip, and give the same bytes each time', { timeout: 300_000 }, async () => {
    const broken: string[] = [];
    const unzip = async (bytes: Uint8Array | undefined): Promise<ReadonlyMap<string, Uint8Array>> => {
      const zip = await readZip(bytes ?? new Uint8Array());
      return new Map(zip.ok ? zip.files.map((file) => [file.name, file.bytes]) : []);
    };
    const textIn = (files: ReadonlyMap<string, Uint8Array>, name: string): string => new TextDecoder().decode(files.get(name));
    const connectors = (await readableConnectors()).slice(0, 60);
    for (const { name, connector } of connectors) {
      const expectTrue = (assertion: number, isTrue: boolean): void => {
        if (!isTrue) broken.push(`${name}: ${assertion}`);
      };
      const intro = { name: 'intro.md', text: 'About it.\n', encoding: 'utf-8' } as const;
      const documented = { ...connector, documents: { ...connector.documents, intro } };
      const { files } = await exportCertificationPackage(documented);
      expectTrue(63, files.map((file) => file.name).join() === 'intro.md,package.zip');
      const inner = await unzip(files[1]?.bytes);
      const folders = new Set([...inner.keys()].map((member) => (member.includes('/') ? member.split('/')[0] : '')).filter((folder) => folder !== ''));
      expectTrue(64, [...folders].join() === 'PkgAssets' && [...inner.keys()].every((member) => member.split('/').length <= 2));
      const zips = [...inner.keys()].filter((member) => member.endsWith('.zip'));
      expectTrue(65, zips.length === 2);
      const [own, flows] = await Promise.all(zips.map((member) => unzip(inner.get(member))));
      if (!own || !flows) continue;
      expectTrue(67, textIn(own, 'customizations.xml').includes('<Workflows></Workflows>'));
      const listed = [...textIn(inner, 'PkgAssets/ImportConfig.xml').matchAll(/solutionpackagefilename="([^"]*)"/g)].map((found) => `PkgAssets/${found[1] ?? ''}`);
      expectTrue(68, listed.join() === zips.join() && textIn(inner, 'PkgAssets/manifest.ppkg.json').includes('"SchemaVersion"'));
      const element = (of: ReadonlyMap<string, Uint8Array>, tag: string): string => elementsNamed(readXml(textIn(of, 'customizations.xml')).roots, tag)[0]?.text ?? '';
      const definition = (of: ReadonlyMap<string, Uint8Array>): string => textIn(of, element(of, 'openapidefinition').slice(1));
      expectTrue(69, ['connectorid', 'name'].every((tag) => element(own, tag) !== '' && element(own, tag) === element(flows, tag)) && definition(own) === definition(flows));
      expectTrue(70, [...flows.keys()].some((member) => member.startsWith('Workflows/') && textIn(flows, member).includes('"operationId"')) || operationsOf(connector.definition).every(({ operationId }) => operationId === ''));
      expectTrue(71, ![...inner.keys()].some((member) => /[[\]*?`<>:"|']/.test(member.replace('[Content_Types].xml', ''))));
      const again = await exportCertificationPackage(documented);
      expectTrue(72, Buffer.compare(await writeZip(files), await writeZip(again.files)) === 0);
    }
    expect(broken).toEqual([]);
    expect(connectors.length).toBeGreaterThanOrEqual(50);
  });

  it('go from folder to solution to folder with the same definition, and through the package, which the official validator takes', { timeout: 300_000 }, async () => {
    const changed: string[] = [];
    const connectors = await readableConnectors();
    for (const { name, connector } of connectors) {
      const before = definitionIn(connector);
      const viaSolution = await opened([{ name: 'solution.zip', bytes: await writeZip((await exportSolution(connector)).files) }]);
      if (!viaSolution || !isSame(before, definitionIn(viaSolution))) changed.push(`${name}: solution`);
      const intro = { name: 'intro.md', text: 'About it.\n', encoding: 'utf-8' } as const;
      const zip = await writeZip((await exportCertificationPackage({ ...connector, documents: { ...connector.documents, intro } })).files);
      const viaPackage = await opened([{ name: 'package.zip', bytes: zip }]);
      if (!viaPackage || !isSame(before, definitionIn(viaPackage))) changed.push(`${name}: package`);
      if (operationsOf(connector.definition).some(({ operationId }) => operationId !== '')) changed.push(...(await checkPackage('package.zip', zip)).map(({ rule, message }) => `${name}: ${rule} ${message}`));
    }
    expect(changed).toEqual([]);
    expect(connectors.length).toBeGreaterThanOrEqual(200);
  });
});
