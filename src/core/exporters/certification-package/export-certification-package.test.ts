import { describe, expect, it } from 'vitest';
import { connectorOf, type Connector } from '../../connector/connector';
import { importFiles } from '../../importers/import-files';
import { readZip } from '../../zip/read-zip';
import { writeZip, type ZipFile } from '../../zip/write-zip';
import { checkPackage } from './check-package';
import { exportCertificationPackage } from './export-certification-package';
import { packageOfSolutions } from './package-of-solutions';

const connector: Connector = {
  ...connectorOf(
    { swagger: '2.0', info: { title: 'Quay' }, host: 'quay.example', paths: { '/a': { get: { operationId: 'GetA', summary: 'Get A', responses: {} } } } },
    { properties: { connectionParameters: {}, iconBrandColor: '#143c78' } },
  ),
  documents: { readme: null, intro: { name: 'intro.md', text: 'About quays.\n', encoding: 'utf-8' } },
};
const unzip = async (bytes: Uint8Array | undefined): Promise<ZipFile[]> => {
  const result = await readZip(bytes ?? new Uint8Array());
  if (!result.ok) throw new Error(result.message);
  return [...result.files];
};
const named = (files: readonly ZipFile[], name: string): Uint8Array => files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
const rulesOf = async (files: readonly ZipFile[], name = 'Quay.zip'): Promise<string[]> => (await checkPackage(name, await writeZip(files))).map(({ rule }) => rule);

describe('exportCertificationPackage', () => {
  it('is what the official validator takes, and opens again as the same connector', async () => {
    const { files, inside, problems } = await exportCertificationPackage(connector);
    expect(files.map(({ name }) => name)).toEqual(['intro.md', 'package.zip']);
    expect(inside.map(({ name }) => name)).toEqual([
      ...['QuayConnector.zip', 'QuayConnectorFlows.zip', 'ImportConfig.xml', 'manifest.ppkg.json'].map((name) => `PkgAssets/${name}`),
      '[Content_Types].xml',
    ]);
    expect(problems).toEqual([]);
    expect(await rulesOf(files)).toEqual([]);
    const again = await importFiles([{ name: 'Quay.zip', bytes: await writeZip(files) }]);
    expect(again.ok && [again.source, again.connector.definition, again.connector.documents.intro?.text]).toEqual(['certification-package', connector.definition, 'About quays.\n']);
  });

  it('gives the same bytes each time', async () => {
    const zip = async (): Promise<Uint8Array> => writeZip((await exportCertificationPackage(connector)).files);
    expect(await zip()).toEqual(await zip());
  });

  it('says what is missing', async () => {
    const sets = { values: [{ name: 'a', parameters: {} }, { name: 'b', parameters: {} }] };
    const bare = connectorOf({ swagger: '2.0', info: { title: 'Quay' }, paths: {} }, { properties: { connectionParameterSets: sets } });
    const { files, problems } = await exportCertificationPackage(bare);
    expect(problems.map((problem) => problem.split(' ').slice(0, 4).join(' '))).toEqual(['The package has no', 'No operation has an', 'With several sign-in methods']);
    expect(await rulesOf(files)).toEqual(['P05', 'P18']);
  });
});

describe('packageOfSolutions', () => {
  it('takes exported solutions as they are, in any order, and gives a package that the validator takes', async () => {
    const { inside } = await exportCertificationPackage(connector);
    const solutions = inside.filter(({ name }) => name.endsWith('.zip')).map(({ name, bytes }) => ({ name: `exports/${name.replace('PkgAssets/', 'My [1] ')}`, bytes }));
    const made = await packageOfSolutions(solutions.toReversed(), connector);
    if (!made.ok) throw new Error(made.problems.join(' '));
    expect(made.inside.slice(0, 2).map(({ name }) => name)).toEqual(['PkgAssets/My _1_ QuayConnector.zip', 'PkgAssets/My _1_ QuayConnectorFlows.zip']);
    expect(made.inside[0]?.bytes).toBe(solutions[0]?.bytes);
    expect(await rulesOf(made.files)).toEqual([]);
  });

  it('says what is missing or strange', async () => {
    const { inside } = await exportCertificationPackage(connector);
    const [own] = inside;
    const problems = async (...files: ZipFile[]): Promise<readonly string[]> => (await packageOfSolutions(files, connector)).problems;
    expect(await problems(...(own ? [own] : []))).toEqual(['None of the solutions holds the connector together with flows; a package takes one.']);
    expect((await problems({ name: 'a.zip', bytes: new Uint8Array(3) }))[0]).toContain('no connector or flow solution');
  });
});

describe('checkPackage', () => {
  /** The package with its inner zip, or the solutions in it, rebuilt from changed files. */
  async function broken(change: { outer?: (files: ZipFile[]) => ZipFile[]; inner?: (files: ZipFile[]) => ZipFile[]; solution?: (files: ZipFile[], name: string) => ZipFile[] }): Promise<string[]> {
    const { files, inside } = await exportCertificationPackage(connector);
    const assets: ZipFile[] = [];
    for (const file of inside) {
      const isSolution = file.name.endsWith('.zip') && change.solution;
      assets.push(isSolution ? { name: file.name, bytes: await writeZip(isSolution(await unzip(file.bytes), file.name)) } : file);
    }
    const inner = await writeZip(change.inner ? change.inner(assets) : assets);
    const outer = files.map((file) => (file.name === 'package.zip' ? { name: file.name, bytes: inner } : file));
    return rulesOf(change.outer ? change.outer(outer) : outer);
  }
  const text = (name: string, content: string): ZipFile => ({ name, bytes: new TextEncoder().encode(content) });
  const withText = (files: ZipFile[], name: string, change: (content: string) => string): ZipFile[] =>
    files.map((file) => (file.name === name ? text(name, change(new TextDecoder().decode(file.bytes))) : file));

  it.each<[string, string[], Parameters<typeof broken>[0]]>([
    ['one folder too many', ['P04', 'P05', 'P06'], { outer: (files) => files.map(({ name, bytes }) => ({ name: `Quay/${name}`, bytes })) }],
    ['two Markdown files', ['P05'], { outer: (files) => [...files, text('readme.md', '')] }],
    ['no Markdown file', ['P05'], { outer: (files) => files.slice(1) }],
    ['two zips', ['P06'], { outer: (files) => [...files, text('other.zip', '')] }],
    ['an inner zip that is none', ['P07'], { outer: (files) => [...files.slice(0, 1), text('package.zip', 'no')] }],
    ['no assets folder', ['P08', 'P10', 'P17', 'P18'], { inner: (files) => files.map(({ name, bytes }) => ({ name: name.split('/').at(-1) ?? '', bytes })) }],
    ['two folders', ['P08'], { inner: (files) => [...files, text('Zother/a.txt', '')] }],
    ['a folder in the assets', ['P09'], { inner: (files) => [...files, text('PkgAssets/more/a.txt', '')] }],
    ['a missing flow solution', ['P10', 'P18'], { inner: (files) => files.filter(({ name }) => !name.includes('Flows')) }],
    ['a solution that is no zip', ['P11', 'P18'], { inner: (files) => files.map((file) => (file.name.includes('Flows') ? text(file.name, 'no') : file)) }],
    ['a solution without its manifest', ['P12', 'P12'], { solution: (files) => files.filter(({ name }) => name !== 'solution.xml') }],
    ['XML that is not closed', ['P13', 'P13', 'P17', 'P18'], { solution: (files) => withText(files, 'customizations.xml', (xml) => xml.slice(0, -10)) }],
    ['no folder Connector', ['P14', 'P14', 'P15'], { solution: (files) => files.filter(({ name }) => !name.startsWith('Connector/')) }],
    ['no folder Workflows', ['P15'], { solution: (files) => files.filter(({ name }) => !name.startsWith('Workflows/')) }],
    ['a comment among no workflows', ['P15', 'P17'], { solution: (files, name) => (name.includes('Flows') ? files : withText(files, 'customizations.xml', (xml) => xml.replace('<Workflows></Workflows>', '<Workflows><!-- none --></Workflows>'))) }],
    ['a name with a wildcard', ['P20'], { inner: (files) => files.map(({ name, bytes }) => ({ name: name.replace('QuayConnector.zip', 'Quay[1].zip'), bytes })) }],
  ])('finds %s', async (_what, rules, change) => {
    expect(await broken(change)).toEqual(rules);
  });

  it('finds wrong names and files, and a missing plugin', async () => {
    const { files } = await exportCertificationPackage(connector);
    expect(await rulesOf(files, 'Quay.rar')).toEqual(['P01']);
    expect(await rulesOf(files, 'Quay?.zip')).toEqual(['P02']);
    expect((await checkPackage('a.zip', new TextEncoder().encode('no'))).map(({ rule }) => rule)).toEqual(['P03']);
    expect((await checkPackage('a.zip', await writeZip(files), { hasPlugin: true })).map(({ rule }) => rule)).toEqual(['P10', 'P19']);
    expect(named(files, 'intro.md').length).toBeGreaterThan(0);
  });
});
