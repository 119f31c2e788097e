import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { bytesOf, manifestIn, mostBytes, pageSizes, sizeFaults } from './page-size.mjs';

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}

/** A built page whose chunks hold the given texts. */
function built(chunks: { readonly [name: string]: Chunk }, texts: { readonly [file: string]: string }): string {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  write(manifestIn(folder), JSON.stringify(chunks));
  for (const [file, text] of Object.entries(texts)) write(join(folder, file), text);
  return folder;
}

const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

/** Hex digits that no compression makes small. */
function noise(bytes: number): string {
  let state = 7;
  return Array.from({ length: bytes }, () => String.fromCharCode(33 + ((state = (state * 48_271) % 2_147_483_647) % 90))).join('');
}

describe('the size of the built page', () => {
  it('counts what the first screen imports, directly or not, and nothing that comes later', () => {
    const page = built(
      {
        'index.html': { file: 'assets/index-1.js', imports: ['_a.js'], isEntry: true },
        '_a.js': { file: 'assets/a.js', imports: ['_b.js'] },
        '_b.js': { file: 'assets/b.js', imports: ['_a.js'] },
        'src/app/wizard.tsx': { file: 'assets/wizard-1.js', imports: ['_b.js'] },
      },
      { 'assets/index-1.js': 'start', 'assets/a.js': 'aaa', 'assets/b.js': 'bb', 'assets/wizard-1.js': 'later', 'assets/page.css': 'no script' },
    );
    const sizes = pageSizes(page);
    expect(bytesOf(sizes.files, sizes.first)).toBe(gzipped('start') + gzipped('aaa') + gzipped('bb'));
    expect(bytesOf(sizes.files, sizes.files.keys())).toBe(gzipped('start') + gzipped('aaa') + gzipped('bb') + gzipped('later'));
    expect(Array.from(sizes.wizard).toSorted()).toEqual(['assets/a.js', 'assets/b.js', 'assets/wizard-1.js']);
    expect(sizeFaults(sizes)).toEqual([]);
  });

  it('objects to a first screen above its bar, with the exact bytes', () => {
    const text = noise(mostBytes.first * 1.5);
    const sizes = pageSizes(built({ 'index.html': { file: 'assets/index-1.js', isEntry: true } }, { 'assets/index-1.js': text }));
    expect(sizeFaults(sizes)).toEqual([`The first screen takes ${gzipped(text).toLocaleString('en-US')} bytes of JavaScript; the most is 300,000.`]);
  });

  it('objects to more than the bar in all, though nothing imports it', () => {
    const text = noise(mostBytes.all * 1.5);
    const sizes = pageSizes(built({ 'index.html': { file: 'assets/index-1.js', isEntry: true } }, { 'assets/index-1.js': 'start', 'assets/lost.js': text }));
    expect(sizeFaults(sizes)).toEqual([`Everything takes ${(gzipped(text) + gzipped('start')).toLocaleString('en-US')} bytes of JavaScript; the most is 1,700,000.`]);
  });

  it('objects to a worker that would load the page itself', () => {
    const sizes = pageSizes(
      built(
        { 'index.html': { file: 'assets/index-1.js', isEntry: true }, 'src/x.worker.ts': { file: 'assets/x.worker-1.js', imports: ['index.html'], isEntry: true } },
        { 'assets/index-1.js': 'start', 'assets/x.worker-1.js': 'work' },
      ),
    );
    expect(sizeFaults(sizes)).toEqual(['The worker src/x.worker.ts loads assets/index-1.js, which needs a document.']);
  });
});
