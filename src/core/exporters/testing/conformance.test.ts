import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { elementsNamed, readXml } from '../../base/read-xml';
import { objectOf, textOf } from '../../base/json';
import { connectorFiles, connectorNames } from '../../base/testing/corpus';
import { fillDocument } from '../../commands/fill-document';
import { setScript, starterScript } from '../../commands/script';
import { emptySubmission, setAt, type Connector, type Submission } from '../../connector/connector';
import { hasSignIn } from '../../connector/documents/document-texts';
import { parseColour } from '../../connector/icon-pixels';
import { decodePng } from '../../connector/png';
import { encodePng } from '../../icon/encode-png';
import { operationsOf } from '../../connector/operations-of';
import { importFiles } from '../../importers/import-files';
import { checkConnector } from '../../rules/engine/check-connector';
import { readZip } from '../../zip/read-zip';
import { writeZip, type ZipFile } from '../../zip/write-zip';
import { checkPackage, solutionKind } from '../certification-package/check-package';
import { exportCertificationPackage } from '../certification-package/export-certification-package';
import { exportConnectorFolder } from '../connector-folder/export-folder';
import { exportSolution } from '../solution/export-solution';
import { paconnFiles } from '../upload/paconn-files';
import { findSecrets } from '../secrets/find-secrets';
import { exportPackage } from '../submission/export-package';
import { checkSolutionFiles } from './conformance';
import { checkBundle, checkFolderTexts, checkPaconnFiles } from './folder-conformance';
import { Ledger, type IsNamed } from './ledger';

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
  for (const name of connectorNames()) {
    const connector = await opened(connectorFiles(name));
    if (connector) all.push({ name, connector });
  }
  return all;
}

const definitionIn = (connector: Connector): Uint8Array => exportConnectorFolder(connector)[0]?.bytes ?? new Uint8Array();
const withoutMark = (bytes: Uint8Array): Uint8Array => (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes);
const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(withoutMark(one), withoutMark(other)) === 0;

/** Assertions about single cases that no corpus holds, with the tests that make them. */
const testedElsewhere: readonly (readonly [assertion: number, path: string, title: string])[] = [
  [47, '../../importers/solution/importer.test.ts', 'asks which of several connectors is opened'],
  [48, '../../importers/solution/importer.test.ts', 'names the layout of source control'],
  [49, '../../importers/solution/importer.test.ts', 'puts the parts of a solution together as a connector folder has them'],
  [74, '../certification-package/export-certification-package.test.ts', 'one folder too many'],
  [75, '../certification-package/export-certification-package.test.ts', 'With several sign-in methods'],
  [76, '../certification-package/export-certification-package.test.ts', "describe('checkPackage'"],
];

const sharedProperties = ['connectionParameters', 'connectionParameterSets', 'iconBrandColor', 'policyTemplateInstances'] as const;
/** What stands in a solution where the folder has nothing. */
const standard: { readonly [key: string]: unknown } = { connectionParameters: {}, policyTemplateInstances: [], iconBrandColor: '#007ee5' };
const propertyOf = (connector: Connector, key: string): unknown => objectOf(connector.properties, 'properties')?.[key];

/** The name as connectors have it that were made outside of a solution: `_5F` behind the prefix, digits in capitals. */
const otherFamily = (name: string): string => name.replace('_', '_5F').replace(/-[\da-f]{2}/g, (code) => code.toUpperCase());

/** The same solution as other exports write it: byte-order mark, declaration, LF, another family of names, `null` for no policies, capitals in their keys. */
function inOtherDialect(files: readonly ZipFile[], name: string): ZipFile[] {
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  return files.map((file) => {
    const named = file.name.replace(name, otherFamily(name));
    if (file.name.endsWith('.xml')) return { name: named, bytes: new TextEncoder().encode(`\uFEFF<?xml version="1.0" encoding="utf-8"?>${text(file.bytes).replace(/^\uFEFF?(?:<\?xml[^>]*>)?/, '').replaceAll('\r\n', '\n').replaceAll(name, otherFamily(name))}`) };
    if (!file.name.endsWith('_policytemplateinstances.json')) return { name: named, bytes: file.bytes };
    const policies = text(file.bytes);
    const capital = policies.replace(/"(templateId|title|parameters)":/g, (key) => key.slice(0, 1) + key.slice(1, 2).toUpperCase() + key.slice(2));
    return { name: named, bytes: new TextEncoder().encode(policies === '[]' ? 'null' : capital) };
  });
}

const ledger = new Ledger();
/** Asks the wizard only where something is not as it should be. */
const isNamedBy = (connector: Connector): IsNamed => {
  let rules: ReadonlySet<string> | undefined;
  return (...ids) => {
    rules ??= new Set(checkConnector(connector).map(({ rule }) => rule));
    return ids.some((id) => rules?.has(id));
  };
};

const password = 'tester-pass-5521';

/** The connector with all that a submission has: documents filled from it, an icon on its colour, custom code, a test account. */
async function complete(connector: Connector, publisherKind: 'verified' | 'independent'): Promise<Connector> {
  const colour = parseColour(textOf(objectOf(connector.properties, 'properties'), 'iconBrandColor') ?? '') ?? [20, 60, 120];
  const ground = Uint8Array.from({ length: 4 * 230 * 230 }, (_, at) => (at % 4 === 3 ? 255 : (colour[at % 4] ?? 0)));
  const icon = { name: 'icon.png', bytes: await encodePng({ width: 230, height: 230, rgba: ground }) };
  const submission: Submission = { ...emptySubmission, publisherKind, testAccount: { userName: 'tester-1', instructions: `Use ${password}.` } };
  const dressed = setAt({ ...setScript.apply(connector, { text: starterScript }), submission }, '/properties/properties/iconBrandColor', publisherKind === 'independent' ? '#da3b01' : toHex(colour));
  const filled = (['readme', 'intro'] as const).reduce((now, document) => fillDocument.apply(now, { document }), dressed);
  return publisherKind === 'verified' ? { ...filled, icon } : filled;
}
const toHex = (colour: readonly number[]): string => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
const withoutFolder = (files: readonly ZipFile[]): ZipFile[] => files.flatMap(({ name, bytes }) => (name.includes('/') ? [{ name: name.slice(name.indexOf('/') + 1), bytes }] : []));

describe.skipIf(connectorNames().length === 0)('packages made from real connectors', () => {
  it('keep every assertion about the bundle of 2017 and the folder, or name what is the connector’s own fault', { timeout: 300_000 }, async () => {
    const connectors = (await readableConnectors()).filter(({ connector }) => connector.broken.properties === undefined);
    for (const [index, { name, connector }] of connectors.slice(0, 75).entries()) {
      const publisherKind = index % 3 === 2 ? 'independent' : 'verified';
      const whole = await complete(connector, publisherKind);
      const isNamed = isNamedBy(whole);
      const expectTrue = ledger.of(name);
      const packed = await readZip(await writeZip(exportPackage(whole)));
      const files = packed.ok ? packed.files : [];
      const picture = whole.icon && decodePng(whole.icon.bytes);
      if (picture && publisherKind === 'verified') {
        const corners = [0, 229, 229 * 230, 229 * 230 + 229].map((at) => toHex([...picture.rgba.subarray(4 * at, 4 * at + 3)]));
        checkBundle(expectTrue, files, { width: picture.width, height: picture.height, corners }, { password, isNamed });
      }
      const secrets = await findSecrets(files, []);
      checkPaconnFiles(expectTrue, paconnFiles(whole), withoutFolder(files), (...rules) => isNamed(...rules) || (rules.includes('secrets') && secrets.length > 0));
      checkFolderTexts(expectTrue, withoutFolder(files), { publisherKind, hasSignIn: hasSignIn(whole), hasOwnReadme: connector.documents.readme !== null, isNamed });

      const folder = withoutFolder(exportPackage(connector));
      const again = await opened([{ name: 'folder.zip', bytes: await writeZip(folder) }]);
      expectTrue(17, again !== undefined && withoutFolder(exportPackage(again)).every(({ name: file, bytes }) => Buffer.compare(bytes, folder.find((each) => each.name === file)?.bytes ?? new Uint8Array()) === 0));
    }
    expect(ledger.breaches).toEqual([]);
    expect(connectors.length).toBeGreaterThanOrEqual(75);
  });

  it('keep every assertion of the checklist, in the connector solution and in the flow solution', { timeout: 300_000 }, async () => {
    const connectors = await readableConnectors();
    for (const { name, connector } of connectors) {
      const isNamed = isNamedBy(connector);
      for (const withFlows of [false, true]) {
        const { files } = await exportSolution(connector, { withFlows });
        const zip = await readZip(await writeZip(files));
        ledger.of(name)(18, zip.ok);
        if (zip.ok) checkSolutionFiles(ledger.of(`${name}${withFlows ? ' with flows' : ''}`), zip.files, isNamed);
      }
    }
    expect(ledger.breaches).toEqual([]);
    expect(connectors.length).toBeGreaterThanOrEqual(200);
  });

  it('open again in every dialect of exported solutions, and from the package as from the solution', { timeout: 300_000 }, async () => {
    const connectors = (await readableConnectors()).slice(0, 60);
    for (const { name, connector } of connectors) {
      const expectTrue = ledger.of(name);
      const { files, identity } = await exportSolution(connector);
      const own = await opened([{ name: 'a.zip', bytes: await writeZip(files) }]);
      const facts = (one: Connector | undefined) => one && { definition: one.definition, properties: one.properties, script: one.script?.text, icon: one.icon?.bytes, solution: one.submission.solution };
      const kept = own?.submission.solution;
      const isKept = kept?.connectorId === identity.connectorId && kept.connectorName === identity.connectorName && kept.displayName === identity.displayName;
      expectTrue(45, isKept && own !== undefined && isDeepStrictEqual(own.definition, connector.definition) && sharedProperties.every((key) => isDeepStrictEqual(propertyOf(own, key), propertyOf(connector, key) ?? standard[key])), identity.connectorName);
      const other = await opened([{ name: 'b.zip', bytes: await writeZip(inOtherDialect(files, identity.connectorName)) }]);
      expectTrue(46, other !== undefined && isDeepStrictEqual([other.definition, other.properties], [own?.definition, own?.properties]), 'other dialect');
      expectTrue(31, other?.submission.solution?.connectorName === otherFamily(identity.connectorName), other?.submission.solution?.connectorName);
      const viaPackage = await opened([{ name: 'p.zip', bytes: await writeZip((await exportCertificationPackage(connector)).files) }]);
      expectTrue(73, isDeepStrictEqual(facts(viaPackage), facts(own)), 'package and solution');
    }
    expect(ledger.breaches).toEqual([]);
    expect(connectors.length).toBeGreaterThanOrEqual(50);
  });

  it('keep the assertions about the package zip, and give the same bytes each time', { timeout: 300_000 }, async () => {
    const unzip = async (bytes: Uint8Array | undefined): Promise<ReadonlyMap<string, Uint8Array>> => {
      const zip = await readZip(bytes ?? new Uint8Array());
      return new Map(zip.ok ? zip.files.map((file) => [file.name, file.bytes]) : []);
    };
    const textIn = (files: ReadonlyMap<string, Uint8Array>, name: string): string => new TextDecoder().decode(files.get(name));
    const connectors = (await readableConnectors()).slice(0, 60);
    for (const { name, connector } of connectors) {
      const expectTrue = ledger.of(name);
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
      const kinds = await Promise.all(zips.map(async (member) => (await solutionKind({ name: member, bytes: inner.get(member) ?? new Uint8Array() })).kind));
      expectTrue(66, kinds.join() === (operationsOf(connector.definition).some(({ operationId }) => operationId !== '') ? 'connector,flow' : 'connector,connector'), kinds.join());
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
    expect(ledger.breaches).toEqual([]);
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

  it('are held against every numbered assertion, here or in the test that is named', () => {
    const elsewhere = new Map(testedElsewhere.map(([assertion, path, title]) => [assertion, readFileSync(join(import.meta.dirname, path), 'utf8').includes(title)]));
    expect([...elsewhere].filter(([, isThere]) => !isThere)).toEqual([]);
    const numbers = Array.from({ length: 76 }, (_, index) => index + 1);
    expect(numbers.filter((number) => !ledger.checked.has(number) && !elsewhere.has(number))).toEqual([]);
  });
});
