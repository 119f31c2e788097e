import { describe, expect, it } from 'vitest';
import { connectorFiles, connectorNames } from '../../base/testing/corpus';
import { connectorOf, setAt } from '../../connector/connector';
import { importConnectorFolder } from '../../importers/connector-folder/importer';
import { importFiles } from '../../importers/import-files';
import type { SourceFile } from '../../importers/importer';
import { readZip } from '../../zip/read-zip';
import { writeZip } from '../../zip/write-zip';
import type { OutputFile } from '../exporter';
import { exportConnectorFolder } from './export-folder';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textIn = (files: readonly OutputFile[], name: string): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.find((file) => file.name === name)?.bytes);

const definitionText = '\uFEFF{\r\n\t"swagger": "2.0", "info":{"title":"Harbour"},\r\n\t"x-big": 12345678901234567890.10, "paths": {}}';
const folder: SourceFile[] = [
  { name: 'README.md', bytes: Uint8Array.of(0x23, 0x20, 0xfc, 0x0d, 0x0a) },
  { name: 'apidefinition.swagger.json', bytes: bytesOf(definitionText) },
  { name: 'images/a.bin', bytes: Uint8Array.of(0, 255) },
  { name: 'apiProperties.json', bytes: bytesOf('{"properties":{"iconBrandColor":"#123456"}}\n\n') },
  { name: 'icon.PNG', bytes: Uint8Array.of(1, 2) },
  { name: 'script.csx', bytes: bytesOf('class Script') },
  { name: 'intro.md', bytes: bytesOf('Berths.') },
];
const byName = (files: readonly OutputFile[]): OutputFile[] => files.toSorted((one, other) => (one.name < other.name ? -1 : 1));

function open(files: readonly SourceFile[]) {
  const result = importConnectorFolder(files);
  if (!result?.ok) throw new Error(result?.message ?? 'no connector');
  return result.connector;
}

describe('exportConnectorFolder', () => {
  it('gives back every file of an untouched folder, byte for byte and in a fixed order', () => {
    const files = exportConnectorFolder(open(folder));
    expect(files.map(({ name }) => name)).toEqual(['apidefinition.swagger.json', 'apiProperties.json', 'icon.PNG', 'intro.md', 'README.md', 'script.csx', 'images/a.bin']);
    expect(byName(files)).toEqual(byName(folder));
  });

  it('changes only the place of an edit', () => {
    const files = exportConnectorFolder(setAt(open(folder), '/definition/info/title', 'Port'));
    expect(textIn(files, 'apidefinition.swagger.json')).toBe(definitionText.replace('Harbour', 'Port'));
    expect(files.filter(({ name }) => name !== 'apidefinition.swagger.json')).toEqual(
      exportConnectorFolder(open(folder)).filter(({ name }) => name !== 'apidefinition.swagger.json'),
    );
  });

  it('writes parts made here under the usual names with two spaces', () => {
    const files = exportConnectorFolder(connectorOf({ swagger: '2.0' }, { properties: {} }));
    expect(files.map(({ name }) => name)).toEqual(['apiDefinition.swagger.json', 'apiProperties.json']);
    expect(textIn(files, 'apiDefinition.swagger.json')).toBe('{\n  "swagger": "2.0"\n}\n');
  });

  it('writes a text that never parsed as it is, and else the last good state', () => {
    const bytes = bytesOf('{"swagger": "2.0",');
    const neverGood = open([{ name: 'apiDefinition.swagger.json', bytes }, ...folder.slice(3, 4)]);
    expect(exportConnectorFolder(neverGood)[0]).toEqual({ name: 'apiDefinition.swagger.json', bytes });
    const broken = { name: 'x', text: '{', encoding: 'utf-8', error: { message: '', offset: 1, line: 1, column: 2 } } as const;
    const wasGood = { ...open(folder), broken: { definition: broken } };
    expect(textIn(exportConnectorFolder(wasGood), 'apidefinition.swagger.json')).toBe(definitionText);
  });

  it('lets no extra file take the place of a part', () => {
    const connector = { ...connectorOf({}, {}), extras: [{ name: 'apiProperties.json', bytes: bytesOf('old') }] };
    expect(exportConnectorFolder(connector).map(({ name }) => name)).toEqual(['apiDefinition.swagger.json', 'apiProperties.json']);
  });
});

describe.skipIf(connectorNames().length === 0)('every connector of the corpus', () => {
  const connectors = connectorNames().map((name) => ({
    name,
    files: connectorFiles(name),
  }));

  it('opens and comes back with the same names and bytes, whether it can be read or not', () => {
    const changed = connectors.filter(({ files }) => {
      const out = exportConnectorFolder(open(files));
      return !sameFiles(out, files);
    });
    expect(changed.map(({ name }) => name)).toEqual([]);
  });

  it('comes back the same by way of a zip', async () => {
    const changed: string[] = [];
    for (const { name, files } of connectors) {
      const zip = await writeZip(files.map((file) => ({ name: `${name}/${file.name}`, bytes: file.bytes })));
      const result = await importFiles([{ name: 'connector.zip', bytes: zip }]);
      const again = result.ok ? await readZip(await writeZip(exportConnectorFolder(result.connector))) : undefined;
      if (!again?.ok || !sameFiles(again.files, files)) changed.push(name);
    }
    expect(changed).toEqual([]);
  });

  it('says line and column of each one that cannot be read', () => {
    const broken = connectors.flatMap(({ files }) => Object.values(open(files).broken));
    expect(broken.length).toBeGreaterThan(0);
    for (const { error } of broken) {
      expect(error.message).toMatch(/\.$/);
      expect(error.line).toBeGreaterThan(1);
    }
  });
});

function sameFiles(one: readonly OutputFile[], other: readonly OutputFile[]): boolean {
  const sorted = byName(other);
  return one.length === other.length && byName(one).every(({ name, bytes }, index) => name === sorted[index]?.name && Buffer.compare(bytes, sorted[index].bytes) === 0);
}
