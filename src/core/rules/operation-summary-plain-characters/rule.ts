import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { quote, quoteCharacter } from '../shared/quote';
import { hasMark, label, sign } from '../shared/text-marks';

const other = /[^\p{L}\p{N}\s()/\\<>*%&?]/u;

export const operationSummaryPlainCharacters: Rule = {
  id: 'operation-summary-plain-characters',
  severity: 'info',
  phase: 'content',
  title: 'Operation summaries have letters, digits, blanks and parentheses only',
  why: 'The guidelines allow no other character in a name; reviewers let most of them pass.',
  source: 'Submit for certification',
  when: { operation: { summary: label(sign) } },
  check: {
    operation(target, report) {
      const summary = textOf(target.node, 'summary');
      const found = summary === undefined || !hasMark(summary, sign) ? undefined : other.exec(summary)?.[0];
      if (summary !== undefined && found !== undefined) report({ key: 'summary', message: `The summary ${quote(summary)} contains ${quoteCharacter(found)}. The guidelines want letters, digits, blanks and parentheses only.` });
    },
  },
};
