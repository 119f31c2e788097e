/** P11 and P12: what the page makes a browser load, gzipped. Exact, so these are gates. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, manifestIn, mostBytes, pageSizes } from '../scripts/page-size.mjs';
import { atMost, fact, shortNumber, type Findings } from './figures';

const page = 'dist/page';
const manifestPath = manifestIn(page);

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
  const { files, first, wizard } = pageSizes(page);
  const kilobytes = (names: Iterable<string>): number => bytesOf(files, names) / 1000;
  const largest = Array.from(files.keys()).toSorted((a, b) => (files.get(b) ?? 0) - (files.get(a) ?? 0)).slice(0, 8);
  return {
    figures: [
      atMost('P11 first screen, JavaScript, gzip -9', kilobytes(first), { bar: mostBytes.first / 1000, moonshot: 230, unit: ' kB', isExact: true, detail: `${first.size} files` }),
      fact('  with the wizard that follows it', `${shortNumber(kilobytes(new Set([...first, ...wizard])))} kB`),
      atMost('P12 everything with Monaco, JavaScript, gzip -9', kilobytes(files.keys()), { bar: mostBytes.all / 1000, moonshot: 1300, unit: ' kB', isExact: true, detail: `${files.size} files` }),
      ...largest.map((name) => fact(`  ${name}${first.has(name) ? ' (first screen)' : ''}`, `${shortNumber(kilobytes([name]))} kB`)),
    ],
  };
}
