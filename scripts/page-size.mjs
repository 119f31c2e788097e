// What the built page makes a browser load: bytes of JavaScript, gzipped at level 9. Exact, so it is a gate.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const manifestIn = (folder) => join(folder, '.vite/manifest.json');

/** A chunk and what it imports, directly or not, as keys of the manifest. */
function reachedFrom(manifest, entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const imported of manifest[entry]?.imports ?? []) reachedFrom(manifest, imported, seen);
  return seen;
}

/** The bytes of each script of a built page, and which of them must be there before its first screen, its wizard and its workers run. */
export function pageSizes(folder) {
  const manifest = JSON.parse(readFileSync(manifestIn(folder), 'utf8'));
  const names = Object.keys(manifest);
  const scriptsOf = (entry) => new Set(entry === undefined ? [] : Array.from(reachedFrom(manifest, entry), (name) => manifest[name].file).filter((file) => file.endsWith('.js')));
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, gzipSync(readFileSync(join(folder, name)), { level: 9 }).length]),
  );
  const start = names.find((name) => manifest[name].isEntry && name.endsWith('.html'));
  if (start === undefined) throw new Error(`${manifestIn(folder)} names no page.`);
  const wizard = names.find((name) => name.endsWith('/wizard.tsx'));
  return {
    files,
    page: new Set([start, wizard].flatMap((name) => (name === undefined ? [] : [manifest[name].file]))),
    first: scriptsOf(start),
    wizard: scriptsOf(wizard),
    workers: new Map(names.filter((name) => name.endsWith('.worker.ts')).map((name) => [name, scriptsOf(name)])),
  };
}

/** The bytes of some scripts together. */
export const bytesOf = (files, names) => Array.from(names).reduce((total, name) => total + (files.get(name) ?? 0), 0);

/** At most so many bytes: P11 and P12 of the goals. */
export const mostBytes = { first: 300_000, all: 1_700_000 };

/** What is wrong with the sizes of a page, in words; empty when nothing is. */
export function sizeFaults({ files, page, first, workers }) {
  const count = (bytes) => bytes.toLocaleString('en-US');
  const faults = [];
  const ofFirst = bytesOf(files, first);
  const ofAll = bytesOf(files, files.keys());
  if (ofFirst > mostBytes.first) faults.push(`The first screen takes ${count(ofFirst)} bytes of JavaScript; the most is ${count(mostBytes.first)}.`);
  if (ofAll > mostBytes.all) faults.push(`Everything takes ${count(ofAll)} bytes of JavaScript; the most is ${count(mostBytes.all)}.`);
  for (const [name, scripts] of workers) {
    const shared = Array.from(scripts).find((script) => page.has(script));
    if (shared !== undefined) faults.push(`The worker ${name} loads ${shared}, which needs a document.`);
  }
  return faults;
}
