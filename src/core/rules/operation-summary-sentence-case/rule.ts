import { textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { isTitleCase, sentenceCaseOfTitle } from '../shared/cases';
import { quote } from '../shared/quote';
import { label, laterCapital } from '../shared/text-marks';

export const operationSummarySentenceCase: Rule = {
  id: 'operation-summary-sentence-case',
  severity: 'info',
  phase: 'content',
  title: 'Operation summaries are written in sentence case',
  why: 'Designers show names such as “Get a berth” beside each other; title case stands out among them.',
  source: 'String guidance; OpenAPI extensions',
  when: { operation: { summary: label(laterCapital) } },
  check: {
    operation(target, report) {
      const summary = textOf(target.node, 'summary');
      if (summary === undefined || !isTitleCase(summary)) return;
      report({ key: 'summary', message: `The summary ${quote(summary)} is in title case. Write it as a sentence: ${quote(sentenceCaseOfTitle(summary))}.` });
    },
  },
  fix: {
    label: 'Write it in sentence case',
    safe: false,
    local: true,
    apply: (connector, { at }) => editAt(connector, at, (summary) => (typeof summary === 'string' ? sentenceCaseOfTitle(summary) : summary)),
  },
};
