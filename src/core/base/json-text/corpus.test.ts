import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isArray, isObject, type Json } from '../json';
import { child, type Pointer } from '../pointer';
import { corpusFolder } from '../testing/corpus';
import { nodeAt, removeAt, replaceAt, updateAt, withRenamedKey } from '../tree';
import { decodeText, encodeText, type TextFile } from '../text-file';
import { duplicateKeys } from './duplicate-keys';
import { locate, locateAll } from './locate';
import { lineAndColumn } from './lines';
import { pointerAt } from './pointer-at';
import { printJson } from './print-json';
import { readJson } from './read-json';

const folder = corpusFolder('connectors');
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

/** How many lines differ; -1 when there are more or fewer of them. */
function changedLines(before: string, after: string): number {
  const [old, now] = [linesOf(before), linesOf(after)];
  return now.length === old.length ? now.filter((line, index) => line !== old[index]).length : -1;
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

  /** The names of the files of a list for which something does not hold. */
  const failing = <Item extends { readonly file: TextFile }>(items: readonly Item[], holds: (item: Item) => boolean): string[] =>
    items.filter((item) => !holds(item)).map(({ file }) => file.name);

  it('are encoded as the bytes that they were', () => {
    const pairs = decoded.map((file, index) => ({ file, bytes: files[index]?.bytes ?? Buffer.alloc(0) }));
    expect(failing(pairs, ({ file, bytes }) => bytes.equals(encodeText(file)))).toEqual([]);
  });

  it('are printed as they were, by the same tree and by an equal one', () => {
    expect(read.length).toBeGreaterThan(0.9 * decoded.length);
    const asBefore = ({ file, tree }: Read): boolean => {
      const source = { text: file.text, tree };
      const equal = readJson(file.text);
      return printJson(tree, source) === file.text && equal.ok && printJson(equal.value, source) === file.text;
    };
    expect(failing(read, asBefore)).toEqual([]);
  });

  it('change one line when one deep text changes, and come back when it is undone', () => {
    const oneLine = ({ file, tree }: Read): boolean => {
      const source = { text: file.text, tree };
      const at = deepestText(tree)?.at;
      if (at === undefined) return true;
      const now = replaceAt(tree, at, `${String(nodeAt(tree, at))}!`);
      const printed = printJson(now, source);
      const reread = readJson(printed);
      const undone = printJson(replaceAt(now, at, nodeAt(tree, at) ?? null), source);
      return changedLines(file.text, printed) === 1 && reread.ok && isDeepStrictEqual(reread.value, now) && undone === file.text;
    };
    expect(failing(read, oneLine)).toEqual([]);
  });

  it('lose only the lines of a member that is removed', () => {
    const titled = read.flatMap(({ file, tree }) => {
      const found = locate(file.text, '/info/title');
      const alone = found?.keyStart !== undefined && /[\r\n]\s*$/.test(file.text.slice(0, found.keyStart));
      return alone ? [{ file, tree, end: found.end, start: found.keyStart }] : [];
    });
    const losesItsLines = ({ file, tree, start, end }: (typeof titled)[number]): boolean => {
      const removed = printJson(removeAt(tree, '/info/title'), { text: file.text, tree });
      const lines = lineAndColumn(file.text, end).line - lineAndColumn(file.text, start).line + 1;
      return extraLines(file.text, removed) === lines;
    };
    expect(titled.length).toBeGreaterThan(0);
    expect(failing(titled, losesItsLines)).toEqual([]);
  });

  it('change one line when a key is renamed', () => {
    const definitions = read.filter(({ tree }) => nodeAt(tree, '/info/title') !== undefined);
    const oneLine = ({ file, tree }: Read): boolean => {
      const renamed = updateAt(tree, '/info', (info) => (isObject(info) ? withRenamedKey(info, 'title', 'x-title') : info));
      return changedLines(file.text, printJson(renamed, { text: file.text, tree })) === 1;
    };
    expect(failing(definitions, oneLine)).toEqual([]);
  });

  it('name the line and column of what does not parse', () => {
    const broken = decoded.flatMap((file) => {
      const result = readJson(file.text);
      return result.ok ? [] : [{ file, error: result.error }];
    });
    const isPlaced = ({ file, error }: (typeof broken)[number]): boolean => {
      const { line, column } = lineAndColumn(file.text, error.offset);
      return error.line === line && error.column === column && line <= linesOf(file.text).length && error.message !== 'This text is no JSON.';
    };
    expect(failing(broken, isPlaced)).toEqual([]);
  });

  it('find every pointer again, and repeated keys with their places', () => {
    const findsAgain = ({ file, tree }: Read): boolean => {
      const deep = deepestText(tree)?.at ?? '';
      const pointers = (isObject(tree) ? Object.keys(tree) : []).map((key) => child('', key));
      const found = [...locateAll(file.text, [...pointers, deep])];
      return (
        found.every(([pointer, { start, end }]) => isDeepStrictEqual(JSON.parse(file.text.slice(start, end)), nodeAt(tree, pointer))) &&
        pointerAt(file.text, locate(file.text, deep)?.start ?? 0) === deep &&
        duplicateKeys(file.text).every(({ offsets }) => offsets.every((offset) => file.text[offset] === '"'))
      );
    };
    expect(failing(read, findsAgain)).toEqual([]);
  });
});
