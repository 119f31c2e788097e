import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sampleConnector } from '../core/rules/testing/sample-connector';
import { readZip } from '../core/zip/read-zip';
import { writeZip, type ZipFile } from '../core/zip/write-zip';
import { emptyFolders, inFolder, put, run } from './testing/terminal';

emptyFolders();

const intro = '# Harbour\n\nTells which berths are free.\n';
const report = z.object({ connectors: z.array(z.object({ findings: z.array(z.object({ rule: z.string(), severity: z.string(), message: z.string() })) })) });

/** A package as `pack` writes it, changed in its root. */
async function packed(change: (files: readonly ZipFile[]) => readonly ZipFile[]): Promise<string> {
  put('Harbour/apiProperties.json', sampleConnector.properties);
  put('Harbour/intro.md', intro);
  put('Harbour/apiDefinition.swagger.json', sampleConnector.definition);
  await run('pack', inFolder('Harbour'), '--as', 'package', '--out', inFolder('p.zip'));
  const read = await readZip(new Uint8Array(readFileSync(inFolder('p.zip'))));
  return put('changed.zip', await writeZip(change(read.ok ? read.files : [])));
}

async function layoutOf(path: string): Promise<readonly string[]> {
  const { connectors } = report.parse((await run('check', path, '--format', 'json')).json());
  return connectors.flatMap(({ findings }) => findings.flatMap(({ rule, severity, message }) => (rule === 'package-layout' ? [`${severity}: ${message}`] : [])));
}

describe('a package that is checked', () => {
  it('has a layout that the package script takes', async () => {
    expect(await layoutOf(await packed((files) => files))).toEqual([]);
  });

  it('is found to have a Markdown file too many, and the rule is listed', async () => {
    const path = await packed((files) => [...files, { name: 'readme.md', bytes: new TextEncoder().encode('x') }]);
    expect(await layoutOf(path)).toEqual(['error: The package has 2 Markdown files in its root (“intro.md”, “readme.md”) instead of intro.md alone.']);
    expect((await run('rules')).out).toContain('package-layout');
    expect((await run('check', path, '--mute', 'package-layout=Sent so on purpose.')).out).toContain('Muted: 1 finding of package-layout');
  });

  it('tells why it cannot be opened when it lies in a folder of its own', async () => {
    const path = await packed((files) => files.map(({ name, bytes }) => ({ name: `Package/${name}`, bytes })));
    expect(await run('check', path)).toMatchObject({ status: 2, error: expect.stringMatching(/As a certification package: The package has a folder in its root \(“Package”\)/) });
  });

  it('is no package without a zip inside', async () => {
    const folder = await writeZip([{ name: 'apiDefinition.swagger.json', bytes: new TextEncoder().encode(JSON.stringify(sampleConnector.definition)) }]);
    expect(await layoutOf(put('folder.zip', folder))).toEqual([]);
  });
});
