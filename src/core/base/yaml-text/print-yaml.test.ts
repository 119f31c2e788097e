import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Json } from '../json';
import { readJson } from '../json-text/read-json';
import { corpusFolder } from '../testing/corpus';
import { printYaml } from './print-yaml';

const folder = corpusFolder('connectors');

describe('printing YAML', () => {
  it('writes blocks, with lists at the indentation of their key', () => {
    expect(printYaml({ swagger: '2.0', paths: { '/a/{id}': { get: { tags: ['first', 'no'], parameters: [{ name: 'id', in: 'path' }, { enum: [] }], responses: {} } } } })).toBe(
      'swagger: "2.0"\npaths:\n  /a/{id}:\n    get:\n      tags:\n      - first\n      - "no"\n      parameters:\n      - name: id\n        in: path\n      - enum: []\n      responses: {}\n',
    );
  });

  it.each<[string, Json]>([
    ['words that mean something else', ['no', 'Yes', 'null', '~', '', ' a', 'a ', 'true', 'y', '1', '1.0', '0x1F', '1_000', '12:30:45', '2020-01-01', '.inf', '=', '<<', '-', '- a', '? a', ':', 'a: b', 'a #b', '#a', '&a', '*a', '!a', '|', '>', '%a', '@a', '`a', "'a'", '"a"', '{a', '[a', 'a,b', 'a]', 'a#b', 'a:', 'a: ', 'https://a.b/c?d=e#f', 'a, b', 'a :b', 'a:b', "it's", 'a"b']],
    ['texts over several lines and odd characters', ['a\nb', 'a\n\n', '\n', 'tab\there', '\u0085 \u2028 \ufeff \u0000 \u007f', 'é 漢字 😀']],
    ['odd keys', { '': 1, 'a b': 2, '<<': 3, '? x': 4, '200': 5, true: 6, 'a: b': 7, '#': 8, constructor: 9 }],
    ['lists of lists and of objects', [[[]], [[1], [{ a: [{ b: {} }] }]], {}, { a: { b: [] } }]],
    ['numbers', [0, -1, 1.5, 1e21, 1e-7, -0.5]],
    ['a single value', 'yes'],
  ])('is read as the same value by two readers: %s', (_, value) => {
    expect(parse(printYaml(value))).toEqual(value);
    expect(load(printYaml(value))).toEqual(value);
  });

  it.skipIf(!existsSync(folder))('writes every API definition of the corpus so that it is read as the same', () => {
    let count = 0;
    for (const name of readdirSync(folder).filter((each) => statSync(join(folder, each)).isDirectory()).filter((_, index) => index % 5 === 0)) {
      const file = readdirSync(join(folder, name)).find((each) => /swagger\.json$/i.test(each));
      const read = file === undefined ? undefined : readJson(readFileSync(join(folder, name, file), 'utf8'));
      if (read?.ok !== true) continue;
      count++;
      expect(JSON.stringify(load(printYaml(read.value)))).toBe(JSON.stringify(read.value));
    }
    expect(count).toBeGreaterThan(30);
  }, 60_000);
});
