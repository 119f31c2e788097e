import { textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import { parseColour } from '../../connector/icon-pixels';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

const bare = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i;
/** `143C78` and `#abc` as `#143C78` and `#aabbcc`; undefined for what is no colour. */
function completed(text: string): string | undefined {
  const digits = bare.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  return `#${digits.length === 6 ? digits : Array.from(digits, (digit) => digit + digit).join('')}`;
}

export const brandColorHex: Rule = {
  id: 'brand-color-hex',
  severity: 'error',
  phase: 'package',
  title: 'The brand colour is written as # and six hexadecimal digits',
  why: 'The platform reads no other notation.',
  source: 'Submit for certification (policy 5000.2.1.1); criteria of 2017',
  check: {
    properties(target, report) {
      const colour = textOf(target.inner, 'iconBrandColor');
      if (colour === undefined || colour.trim() === '' || parseColour(colour)) return;
      report({ key: ['properties', 'iconBrandColor'], fixable: completed(colour) !== undefined, message: `The brand colour ${quote(colour)} is not # and six hexadecimal digits. Write it as in #143C78.` });
    },
  },
  fix: {
    label: 'Write it as #RRGGBB',
    safe: true,
    apply: (connector, finding) => editAt(connector, finding.at, (colour) => (typeof colour === 'string' ? (completed(colour) ?? colour) : colour)),
  },
};
