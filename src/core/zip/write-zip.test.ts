import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32';
import { readZip } from './read-zip';
import { writeZip } from './write-zip';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Bytes that no compressor makes smaller. */
const noise = Uint8Array.from({ length: 3_000 }, (_, index) => Math.abs(Math.sin(index + 1)) * 1e6);
const files = [
  { name: 'apiDefinition.swagger.json', bytes: bytesOf('{"swagger": "2.0"}\n'.repeat(500)) },
  { name: 'Ünïcode/icon.png', bytes: noise },
  { name: 'empty', bytes: new Uint8Array(0) },
];

const has = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;

/** Runs `check` with the path of a zip of the files. */
async function withZipOnDisk<Result>(check: (path: string) => Result): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'write-zip-'));
  try {
    const path = join(folder, 'test.zip');
    writeFileSync(path, await writeZip(files));
    return check(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('crc32', () => {
  it('gives the check value of its definition and known values for every remainder of eight', () => {
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
    expect(crc32(bytesOf('The quick brown fox jumps over the lazy dog'))).toBe(0x414fa339);
    expect(crc32(bytesOf('__123456789').subarray(2))).toBe(0xcbf43926);
  });
});

describe('writeZip', () => {
  it('writes what readZip reads back, in the same order', async () => {
    const result = await readZip(await writeZip(files));
    expect(result).toEqual({ ok: true, files });
  });

  it('gives the same bytes for the same files', async () => {
    expect(await writeZip(files)).toEqual(await writeZip(files));
  });

  it('deflates what gets smaller and stores the rest', async () => {
    const zip = await writeZip(files);
    expect(zip.length).toBeLessThan(noise.length + 1_000);
    expect(zip.length).toBeGreaterThan(noise.length);
    expect(new DataView(zip.buffer).getUint16(8, true)).toBe(8);
  });

  it('writes an empty zip', async () => {
    expect(await readZip(await writeZip([]))).toEqual({ ok: true, files: [] });
  });

  it.skipIf(!has('unzip', '-v'))('writes what unzip finds no fault with', async () => {
    const report = await withZipOnDisk((path) => execFileSync('unzip', ['-t', path], { encoding: 'utf8' }));
    expect(report).toContain('No errors detected');
  });

  it.skipIf(!has('python3', '--version'))('writes what Python reads back with the same names, sizes and dates', async () => {
    const program = 'import sys,zipfile,json;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;print(json.dumps([[i.filename,i.file_size,i.date_time] for i in z.infolist()]))';
    const report = await withZipOnDisk((path) => execFileSync('python3', ['-c', program, path], { encoding: 'utf8' }));
    expect(JSON.parse(report)).toEqual(files.map(({ name, bytes }) => [name, bytes.length, [1980, 1, 1, 0, 0, 0]]));
  });
});
