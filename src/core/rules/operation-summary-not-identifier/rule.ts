import { textOf } from '../../base/json';
import { sentenceCaseOf, wordsOf } from '../../base/words';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { label, oneWord } from '../shared/text-marks';
import { isIdentifier } from '../shared/texts';

export const operationSummaryNotIdentifier: Rule = {
  id: 'operation-summary-not-identifier',
  aliases: ['text-no-camel-case'],
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Operation summaries are words, not identifiers',
  why: 'Makers read the summary, and texts in camel case are not translated. Reviewers send these back even for internal operations.',
  source: 'Submit for certification; review threads of the connector repository',
  when: { operation: { summary: label(oneWord) } },
  check: {
    operation(target, report) {
      const summary = textOf(target.node, 'summary');
      if (summary === undefined || summary === '') return;
      const isId = summary === textOf(target.node, 'operationId') && !/\s/.test(summary) && wordsOf(summary).length > 1;
      if (!isId && !isIdentifier(summary)) return;
      report({ key: 'summary', message: `The summary ${quote(summary)} is an identifier. Write words: ${quote(sentenceCaseOf(summary))}.` });
    },
  },
  fix: {
    label: 'Write it as words',
    safe: false,
    local: true,
    apply: (connector, { at }) => editAt(connector, at, (summary) => (typeof summary === 'string' ? sentenceCaseOf(summary) : summary)),
  },
};
