import { describe, expect, it } from 'vitest';
import { writeZip } from '../../zip/write-zip';
import type { ImportResult, SourceFile } from '../importer';
import { importPackage } from './import-package';

const file = (name: string, content: string | Uint8Array): SourceFile => ({ name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });
const zip = async (name: string, ...files: SourceFile[]): Promise<SourceFile> => file(name, await writeZip(files));

const solution = (title: string): SourceFile[] => [
  file('solution.xml', '<ImportExportXml/>'),
  file(
    'customizations.xml',
    '<ImportExportXml><Connectors><Connector><displayname>Harbour</displayname><iconbrandcolor>#143c78</iconbrandcolor><openapidefinition>/Connector/x.json</openapidefinition></Connector></Connectors></ImportExportXml>',
  ),
  file('Connector/x.json', `{"swagger":"2.0","info":{"title":"${title}"},"paths":{}}`),
];
const flowSolution = [...solution('Of the flow'), file('Workflows/a.json', '{}')];

async function assets(): Promise<SourceFile[]> {
  return [await zip('PkgAssets/AFlow.zip', ...flowSolution), await zip('PkgAssets/Connector.zip', ...solution('Harbour')), file('manifest.xml', '<a/>')];
}
const opened = (result: ImportResult | undefined) => {
  if (!result?.ok) throw new Error(result?.message ?? 'no package');
  return result;
};

describe('importPackage', () => {
  it('opens the connector solution of a certification zip with its intro, and names what it left out', async () => {
    const { source, connector, notes } = opened(await importPackage([file('intro.md', 'Berths.'), await zip('package.zip', ...(await assets()))]));
    expect(source).toBe('certification-package');
    expect(connector.definition).toMatchObject({ info: { title: 'Harbour' } });
    expect(connector.documents.intro?.text).toBe('Berths.');
    expect(notes.at(-1)).toMatchObject({ kind: 'skipped', message: expect.stringContaining('PkgAssets/AFlow.zip') });
  });

  it('opens the inner package alone, and the flow solution when there is no other', async () => {
    expect(opened(await importPackage(await assets())).connector.definition).toMatchObject({ info: { title: 'Harbour' } });
    const flowOnly = [await zip('PkgAssets/Flow.zip', ...flowSolution)];
    expect(opened(await importPackage(flowOnly)).connector.definition).toMatchObject({ info: { title: 'Of the flow' } });
  });

  it('says what a package lacks', async () => {
    expect(await importPackage([file('intro.md', ''), await zip('p.zip', file('a.txt', 'a'))])).toEqual({ ok: false, message: expect.stringContaining('“p.zip” holds no solution zips') });
    expect(await importPackage([await zip('PkgAssets/a.zip', file('a.txt', 'a'))])).toEqual({ ok: false, message: expect.stringContaining('no solution with a connector') });
    expect(await importPackage([file('PkgAssets/a.zip', Uint8Array.of(0x50, 0x4b, 3, 4))])).toEqual({ ok: false, message: expect.stringContaining('“PkgAssets/a.zip” in the package cannot be opened') });
    const many = await Promise.all(Array.from({ length: 7 }, (_, index) => zip(`PkgAssets/${index}.zip`, ...flowSolution)));
    expect(await importPackage(many)).toEqual({ ok: false, message: expect.stringContaining('7 solutions') });
  });

  it('leaves other files alone', async () => {
    expect(await importPackage([file('a.md', 'a'), file('b.json', '{}')])).toBeUndefined();
    expect(await importPackage([await zip('a.zip', file('a', 'a')), file('b.json', '{}')])).toBeUndefined();
  });
});
