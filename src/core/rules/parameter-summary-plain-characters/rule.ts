import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote, quoteCharacter } from '../shared/quote';
import { hasMark, label, restricted, sign } from '../shared/text-marks';

const other = /[^\p{L}\p{N}\s()]/u;

export const parameterSummaryPlainCharacters: Rule = {
  id: 'parameter-summary-plain-characters',
  severity: 'info',
  phase: 'content',
  title: 'Parameter summaries have letters, digits, blanks and parentheses only',
  why: 'The guidelines allow no other character in a label; reviewers let most of them pass.',
  source: 'Submit for certification',
  only: { parameter: ['x-ms-summary'] },
  when: { parameter: { 'x-ms-summary': label(sign | restricted) } },
  check: {
    parameter(target, report) {
      const summary = textOf(target.node, 'x-ms-summary');
      const found = summary === undefined || !hasMark(summary, sign | restricted) ? undefined : other.exec(summary)?.[0];
      if (summary !== undefined && found !== undefined) report({ key: 'x-ms-summary', message: `The label ${quote(summary)} contains ${quoteCharacter(found)}. The guidelines want letters, digits, blanks and parentheses only.` });
    },
  },
};
