/** The page about threats names a test for each of them; what it names has to be there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const page = readFileSync(join(import.meta.dirname, '../../docs/relay-threat-model.md'), 'utf8');

/** Names of the tests in a file. */
function testsIn(file: string): readonly string[] {
  return Array.from(readFileSync(file, 'utf8').matchAll(/(?:\btest\(|\)\()'((?:[^'\\\n]|\\.)+)'/g), ([, name = '']) => name);
}

const folders = ['.', '../platform/http', '../../e2e/journeys'].map((folder) => join(import.meta.dirname, folder));

/** The files of a row's test cell with what is quoted after each; without a file, any of the relay's. */
function named(cell: string): { readonly file: string | undefined; readonly quote: string }[] {
  let file: string | undefined;
  return Array.from(cell.matchAll(/`([\w.-]+)`|“([^”]+)”/g)).flatMap(([, path, quote]) => {
    if (path !== undefined) file = path;
    return quote === undefined ? [] : [{ file, quote: quote.replace(/ …$/, '') }];
  });
}

const rows = page.split('\n').filter((line) => /^\| (?!threat|---)/.test(line) && !line.startsWith('|---')).map((line) => line.split('|').map((cell) => cell.trim()).slice(1, -1));

test('the page has its threats in a table of three columns', () => {
  expect(rows.length).toBeGreaterThanOrEqual(20);
  expect(rows.filter((row) => row.length !== 3)).toEqual([]);
});

test.each(rows)('%s: its tests exist', (_threat, _answer, cell = '') => {
  const tests = named(cell);
  expect(tests.length).toBeGreaterThan(0);
  for (const { file, quote } of tests) {
    const files = file === undefined
      ? readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts')).map((name) => join(import.meta.dirname, name))
      : folders.map((folder) => join(folder, file)).filter((path) => existsSync(path));
    const found = files.flatMap(testsIn).filter((name) => name.includes(quote));
    expect({ quote, found: found.length > 0 }).toEqual({ quote, found: true });
  }
});
