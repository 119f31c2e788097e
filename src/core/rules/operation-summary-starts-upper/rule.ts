import { textOf } from '../../base/json';
import { capitalized } from '../../base/words';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { foreign, label, smallStart } from '../shared/text-marks';

const lowerStart = /^\p{Ll}/u;
const brandStart = /^\p{Ll}(?:\S*\p{Lu}|\S{0,20}\.\p{L})/u;

export const operationSummaryStartsUpper: Rule = {
  id: 'operation-summary-starts-upper',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Operation summaries start with a capital letter',
  why: 'Names in the designer start with a capital letter; one that does not looks like a slip.',
  source: 'String guidance',
  when: { operation: { summary: label(smallStart | foreign) } },
  check: {
    operation(target, report) {
      const summary = textOf(target.node, 'summary');
      if (summary === undefined || !lowerStart.test(summary) || brandStart.test(summary)) return;
      report({ key: 'summary', message: `The summary ${quote(summary)} starts with a small letter. Write ${quote(capitalized(summary))}.` });
    },
  },
  fix: {
    label: 'Start with a capital letter',
    safe: true,
    local: true,
    apply: (connector, { at }) => editAt(connector, at, (summary) => (typeof summary === 'string' ? capitalized(summary) : summary)),
  },
};
