import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote, quoteCharacter } from '../shared/quote';
import { hasMark, label, restricted } from '../shared/text-marks';

const refused = /[/\\<>*%&?]/;

export const operationSummaryNoRestrictedCharacters: Rule = {
  id: 'operation-summary-no-restricted-characters',
  aliases: ['RestrictedCharactersInSummary'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'Operation summaries have none of the characters / \\ < > * % & ?',
  why: 'The validator refuses these eight characters in the name of an action or trigger.',
  source: 'Swagger validator rules (RestrictedCharactersInSummary); string guidance',
  when: { operation: { summary: label(restricted) } },
  check: {
    operation(target, report) {
      const summary = textOf(target.node, 'summary');
      const found = summary === undefined || !hasMark(summary, restricted) ? undefined : refused.exec(summary)?.[0];
      if (summary !== undefined && found !== undefined) report({ key: 'summary', message: `The summary ${quote(summary)} contains ${quoteCharacter(found)}, which is not allowed. Use a word instead.` });
    },
  },
};
