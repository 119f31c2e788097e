/** P11 and P12: what the page makes a browser load, gzipped. Exact, so these are gates. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { arrayOf, isObject, member, textOf, type JsonObject } from '../src/core/base/json';
import { parsed } from './corpus-files';
import { atMost, fact, shortNumber, type Findings } from './figures';

const page = 'dist/page';
const manifestPath = join(page, '.vite/manifest.json');

const kilobytesOf = (file: string): number => gzipSync(readFileSync(join(page, file)), { level: 9 }).length / 1000;

/** The scripts that a chunk needs before it can run: itself and what it imports, directly or not. */
function scriptsOf(manifest: JsonObject, entry: string): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = member(manifest, name);
    const file = textOf(chunk, 'file');
    if (file?.endsWith('.js')) files.add(file);
    for (const imported of arrayOf(chunk, 'imports') ?? []) if (typeof imported === 'string') visit(imported);
  };
  visit(entry);
  return files;
}

/** True when the page was built after the last change of its sources. */
function isBuilt(): boolean {
  if (!existsSync(manifestPath)) return false;
  const built = statSync(manifestPath).mtimeMs;
  const sources = ['index.html', 'vite.config.ts', ...readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => join('src', name))];
  return sources.every((name) => statSync(name).mtimeMs <= built);
}

/** The sizes of the built page; it is built first when it is missing or older than its sources. */
export async function sizeFindings(): Promise<Findings> {
  if (!isBuilt()) {
    const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], { stdio: 'inherit' });
    if (status !== 0) throw new Error('The page could not be built, so its size is not known.');
  }
  const manifest = parsed(readFileSync(manifestPath, 'utf8')) ?? {};
  const entry = Object.keys(manifest).find((name) => isObject(manifest[name]) && member(manifest[name], 'isEntry') === true);
  if (entry === undefined) throw new Error(`${manifestPath} names no entry.`);
  const first = scriptsOf(manifest, entry);
  const all = readdirSync(page, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js'));
  const sizes = new Map(all.map((name) => [name, kilobytesOf(name)]));
  const sum = (names: Iterable<string>): number => Array.from(names).reduce((total, name) => total + (sizes.get(name) ?? 0), 0);
  const largest = all.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0)).slice(0, 8);
  return {
    figures: [
      atMost('P11 first screen, JavaScript, gzip -9', sum(first), { bar: 300, moonshot: 230, unit: ' kB', isExact: true, detail: `${first.size} files` }),
      atMost('P12 everything with Monaco, JavaScript, gzip -9', sum(all), { bar: 1700, moonshot: 1300, unit: ' kB', isExact: true, detail: `${all.length} files` }),
      ...largest.map((name) => fact(`  ${name}${first.has(name) ? ' (first screen)' : ''}`, `${shortNumber(sizes.get(name) ?? 0)} kB`)),
    ],
  };
}
