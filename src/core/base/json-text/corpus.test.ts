import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type Json } from '../json';
import { child, type Pointer } from '../pointer';
import { nodeAt, removeAt, replaceAt, updateAt, withRenamedKey } from '../tree';
import { decodeText, encodeText, type TextFile } from '../text-file';
import { duplicateKeys } from './duplicate-keys';
import { locate, locateAll } from './locate';
import { lineAndColumn } from './lines';
import { pointerAt } from './pointer-at';
import { printJson } from './print-json';
import { readJson } from './read-json';

const folder = join(process.env.CORPUS_DIR ?? '../shared/corpus', 'connectors');
const names = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(apidefinition\.swagger|apiproperties)\.json$/i.test(name))
  : [];

interface Read {
  readonly file: TextFile;
  readonly tree: Json;
}

function deepestText(node: Json, at: Pointer = '', depth = 0): { at: Pointer; depth: number } | undefined {
  if (typeof node === 'string') return { at, depth };
  const entries: [string | number, Json][] = isArray(node) ? [...node.entries()] : isObject(node) ? Object.entries(node) : [];
  return entries
    .flatMap(([key, below]) => deepestText(below, child(at, key), depth + 1) ?? [])
    .reduce<{ at: Pointer; depth: number } | undefined>((best, one) => (best && best.depth >= one.depth ? best : one), undefined);
}

const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);

function changedLines(before: string, after: string): number {
  const [old, now] = [linesOf(before), linesOf(after)];
  expect(now.length).toBe(old.length);
  return now.filter((line, index) => line !== old[index]).length;
}

/** The lines of `longer` that are left when those of `shorter` are taken out in their order; undefined when one is missing. */
function extraLines(longer: string, shorter: string): number | undefined {
  const rest = linesOf(longer);
  let at = 0;
  for (const line of linesOf(shorter)) {
    while (at < rest.length && rest[at]?.replace(/,$/, '') !== line.replace(/,$/, '')) at++;
    if (at++ >= rest.length) return undefined;
  }
  return rest.length - linesOf(shorter).length;
}

describe.skipIf(names.length === 0)('the JSON files of real connectors', { timeout: 60_000 }, () => {
  const files = names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const decoded = files.map(({ name, bytes }) => decodeText(name, bytes));
  const read: Read[] = decoded.flatMap((file) => {
    const result = readJson(file.text);
    return result.ok ? [{ file, tree: result.value }] : [];
  });

  it('are encoded as the bytes that they were', () => {
    for (const [index, file] of decoded.entries()) {
      expect(Buffer.compare(Buffer.from(encodeText(file)), files[index]?.bytes ?? Buffer.alloc(0)), file.name).toBe(0);
    }
  });

  it('are printed as they were, by the same tree and by an equal one', () => {
    expect(read.length).toBeGreaterThan(0.9 * decoded.length);
    for (const { file, tree } of read) {
      const source = { text: file.text, tree };
      expect(printJson(tree, source) === file.text, file.name).toBe(true);
      const equal = readJson(file.text);
      expect(equal.ok && printJson(equal.value, source) === file.text, file.name).toBe(true);
    }
  });

  it('change one line when one deep text changes, and come back when it is undone', () => {
    for (const { file, tree } of read) {
      const source = { text: file.text, tree };
      const at = deepestText(tree)?.at;
      if (at === undefined) continue;
      const now = replaceAt(tree, at, `${String(nodeAt(tree, at))}!`);
      const printed = printJson(now, source);
      expect(changedLines(file.text, printed), `${file.name} ${at}`).toBe(1);
      expect(readJson(printed)).toEqual({ ok: true, value: now });
      const undone = printJson(replaceAt(now, at, nodeAt(tree, at) ?? null), source);
      expect(undone === file.text, file.name).toBe(true);
    }
  });

  it('lose only the lines of a member that is removed, and change one line when a key is renamed', () => {
    for (const { file, tree } of read) {
      const source = { text: file.text, tree };
      const at = '/info/title';
      const found = locate(file.text, at);
      if (found?.keyStart === undefined || locate(file.text, '/info/version') === undefined) continue;
      const removed = printJson(removeAt(tree, at), source);
      const spread = lineAndColumn(file.text, found.end).line - lineAndColumn(file.text, found.keyStart).line + 1;
      if (/[\r\n]\s*$/.test(file.text.slice(0, found.keyStart))) expect(extraLines(file.text, removed), file.name).toBe(spread);
      const renamed = updateAt(tree, '/info', (info) => (isObject(info) ? withRenamedKey(info, 'title', 'x-title') : info));
      expect(changedLines(file.text, printJson(renamed, source)), file.name).toBe(1);
    }
  });

  it('name the line and column of what does not parse', () => {
    for (const file of decoded) {
      const result = readJson(file.text);
      if (result.ok) continue;
      const { line, column, offset, message } = result.error;
      expect(message).not.toBe('This text is no JSON.');
      expect({ line, column }).toEqual(lineAndColumn(file.text, offset));
      expect(line).toBeLessThanOrEqual(linesOf(file.text).length);
    }
  });

  it('find every pointer again, and repeated keys with their places', () => {
    for (const { file, tree } of read) {
      const pointers = (isObject(tree) ? Object.keys(tree) : []).map((key) => child('', key));
      const deep = deepestText(tree)?.at ?? '';
      for (const [pointer, { start, end }] of locateAll(file.text, [...pointers, deep])) {
        expect(JSON.parse(file.text.slice(start, end))).toEqual(nodeAt(tree, pointer));
        if (pointer === deep) expect(pointerAt(file.text, start)).toBe(pointer);
      }
      for (const { key, offsets } of duplicateKeys(file.text)) {
        for (const offset of offsets) expect(file.text.startsWith(`"${key}"`, offset)).toBe(true);
      }
    }
  });
});
