import { expect, it } from 'vitest';
import { assert, property, string, stringMatching } from 'fast-check';
import { abbreviation, blank, foreign, hasMark, label, lacking, laterCapital, long, oddEnd, oneWord, product, restricted, sign, smallStart, smallWord } from './text-marks';

const shapes: readonly (readonly [string, number, RegExp])[] = [
  ['foreign', foreign, /[^\u0000-\u007f]/],
  ['smallWord', smallWord, /(?:^|\s)[a-z]/],
  ['laterCapital', laterCapital, /\s[A-Z][a-z]/],
  ['restricted', restricted, /[/\\<>*%&?]/],
  ['sign', sign, /[^A-Za-z0-9\s()/\\<>*%&?]/],
  ['abbreviation', abbreviation, /(?:^|[\s(])(?:Id|Url|Uri|Api|Json|Xml|Html|Http|Pdf|Csv|Sms|Sql|Uuid|Guid)/],
  ['product', product, /\b(?:power|logic|copilot|microsoft flow|dataverse)/i],
  ['blank', blank, /\s/],
  ['oddEnd', oddEnd, /[^A-Za-z0-9)]$/],
  ['smallStart', smallStart, /^[a-z]/],
  ['oneWord', oneWord, /^\S+$/],
  ['long', long, /^.{81}/s],
];

it('marks every text that has the character or word', () => {
  const words = stringMatching(/^(?:[ ()a-z_-]|Id|Url|Api|power ?apps|Logic|DataVerse|copilot|Get|the|[A-Z]|<|&|é|7|\t){0,12}$/);
  for (const texts of [words, string({ unit: 'binary-ascii', maxLength: 20 })]) {
    assert(
      property(texts, (text) => {
        for (const [name, mark, shape] of shapes) if (shape.test(text)) expect(hasMark(text, mark), `${name} of ${text}`).toBe(true);
      }),
      { numRuns: 2000 },
    );
  }
});

it('marks none that has not, so that nobody looks closer for nothing', () => {
  for (const [, mark] of shapes) expect(hasMark('', mark)).toBe(false);
  for (const [name, mark] of shapes) expect(hasMark('Berth', mark), name).toBe(mark === oneWord);
  for (const mark of [foreign, restricted, sign, abbreviation, product]) expect(hasMark('List all Berths (of a harbour) by date and ID', mark)).toBe(false);
});

it('gives every mark to a text with a character beyond ASCII, and to a long one', () => {
  for (const [, mark] of shapes) for (const text of ['Hafenplätze', 'B'.repeat(61)]) expect(hasMark(text, mark)).toBe(true);
});

it('knows what stands in the place of a label and says nothing', () => {
  const { of } = label(lacking);
  for (const value of [undefined, null, 7, {}, '', ' ', '\t\n', '\u00a0', ' '.repeat(70)]) expect(of(value) & lacking, String(value)).toBe(lacking);
  for (const value of ['Berth', ' Berth', 'é', `${' '.repeat(70)}a`]) expect(of(value) & lacking, value).toBe(0);
});
