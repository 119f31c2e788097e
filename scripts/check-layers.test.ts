import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = resolve('scripts/check-layers.mjs');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function check(files: Readonly<Record<string, string>>): { status: number | null; output: string } {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

const clean = {
  'src/core/base/json.ts': 'export type Json = null;',
  'src/core/rules/rule.ts': "import type { Json } from '../base/json';\nexport type Rule = Json;",
  'src/ui/theme.ts': 'export const theme = 1;',
  'src/features/general-tab/general-tab.tsx': "import { theme } from '../../ui/theme';\nexport const generalTab = theme;",
  'src/app/main.tsx': "import type { Rule } from '../core/rules/rule';\nimport { generalTab } from '../features/general-tab/general-tab';\nexport const tabs: readonly (Rule | typeof generalTab)[] = [generalTab];",
};

describe('the import directions', () => {
  it('let a tree that keeps them pass', () => {
    expect(check(clean)).toEqual({ status: 0, output: 'Layers: 5 files read, 0 breaches.\n' });
  });

  it.each([
    ['a file that nothing imports', { 'src/core/base/lost.ts': 'export const lost = 1;' }, 'src/core/base/lost.ts is used by nothing, or by tests alone'],
    ['a file that a test alone imports', { 'src/core/base/lost.ts': 'export const lost = 1;', 'src/core/base/lost.test.ts': "import { lost } from './lost';\nexport const found = lost;" }, 'src/core/base/lost.ts is used by nothing, or by tests alone'],
    ['an upward import', { 'src/core/base/up.ts': "import { rule } from '../rules/rule';\nexport const up = rule;" }, 'src/core/base may not import src/core/rules'],
    ['an upward import of a type alone', { 'src/core/base/up.ts': "import type { Rule } from '../rules/rule';\nexport type Up = Rule;" }, 'src/core/base may not import src/core/rules'],
    ['an upward re-export', { 'src/core/base/up.ts': "export { rule } from '../rules/rule';" }, 'src/core/base may not import src/core/rules'],
    ['an upward dynamic import', { 'src/ui/up.ts': "export const up = () => import('../features/general-tab/general-tab');" }, 'src/ui may not import src/features'],
    ['an upward worker', { 'src/session/up.ts': "export const up = new Worker(new URL('../ui/theme.ts', import.meta.url));" }, 'src/session may not import src/ui'],
    ['a feature that imports a feature', { 'src/features/test-tab/test-tab.ts': "import { generalTab } from '../general-tab/general-tab';\nexport const t = generalTab;" }, 'do not import one another'],
    ['a rule that imports a rule', { 'src/core/rules/a/rule.ts': 'export const a = 1;', 'src/core/rules/b/rule.ts': "import { a } from '../a/rule';\nexport const b = a;" }, 'do not import one another'],
    ['a cycle', { 'src/ui/a.ts': "import { b } from './b';\nexport const a = b;", 'src/ui/b.ts': "import { a } from './a';\nexport const b = a;" }, 'cycle: src/ui/a.ts → src/ui/b.ts → src/ui/a.ts'],
    ['a cycle of types', { 'src/ui/a.ts': "import type { B } from './b';\nexport type A = B;", 'src/ui/b.ts': "import type { A } from './a';\nexport type B = A;" }, 'cycle'],
    ['React in the core', { 'src/core/base/view.ts': "import { useState } from 'react';\nexport const view = useState;" }, 'imports react, which src/core may not'],
    ['Node in the core', { 'src/core/base/disk.ts': "import { readFileSync } from 'node:fs';\nexport const disk = readFileSync;" }, 'imports node:fs, which src/core may not'],
    ['a folder that nobody knows', { 'src/helpers/a.ts': "import { theme } from '../ui/theme';\nexport const a = theme;" }, 'stands in no known folder'],
  ])('catch %s', (_name, planted, message) => {
    const { status, output } = check({ ...clean, ...planted });
    expect(output).toContain(message);
    expect(status).toBe(1);
  });

  it('fail rather than pass when they read nothing', () => {
    expect(check({ 'src/readme.md': '' }).status).not.toBe(0);
  });
});

describe('the page about the architecture', () => {
  const page = readFileSync('docs/architecture.md', 'utf8');

  it.each(['src', 'src/core'])('names every folder in %s', (parent) => {
    const folders = readdirSync(parent, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && entry.name !== 'core' ? [`${parent}/${entry.name}`] : []));
    expect(folders.length).toBeGreaterThan(5);
    expect(folders.filter((each) => !page.includes(`\`${each}\``))).toEqual([]);
  });
});

describe('the core', () => {
  it('does not compile with the page’s globals', () => {
    const config = { extends: resolve('tsconfig.core.json'), compilerOptions: { noEmit: true }, include: [join(folder, 'planted.ts'), resolve('src/core/base')], exclude: ['**/*.test.ts'] };
    writeFileSync(join(folder, 'planted.ts'), 'export const title = (): string => document.title;');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { status, stdout } = spawnSync('npx', ['tsc', '-p', join(folder, 'tsconfig.json')], { encoding: 'utf8' });
    expect(stdout).toContain("Cannot find name 'document'");
    expect(status).not.toBe(0);
  });
});
