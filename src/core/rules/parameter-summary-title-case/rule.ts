import { textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { inTitleCase, smallWordIn } from '../shared/cases';
import { onceForEachText } from '../shared/once-for-each-text';
import { quote } from '../shared/quote';
import { label, smallWord } from '../shared/text-marks';

/** What to say of a label; nothing when it is well. The same labels stand in many operations. */
const faultOf = onceForEachText((summary) => (smallWordIn(summary) === undefined ? '' : `The label ${quote(summary)} is not in title case. Write ${quote(inTitleCase(summary))}.`));

export const parameterSummaryTitleCase: Rule = {
  id: 'parameter-summary-title-case',
  severity: 'info',
  phase: 'content',
  title: 'Parameter summaries are written in title case',
  why: 'Designers show labels such as “Berth Size” in one column, where mixed cases stand out.',
  source: 'String guidance; OpenAPI extensions',
  only: { parameter: ['x-ms-summary'] },
  when: { parameter: { 'x-ms-summary': label(smallWord) } },
  check: {
    parameter(target, report) {
      const summary = textOf(target.node, 'x-ms-summary');
      const message = summary === undefined ? '' : faultOf(summary);
      if (message !== '') report({ key: 'x-ms-summary', message });
    },
  },
  fix: {
    label: 'Write it in title case',
    safe: false,
    local: true,
    apply: (connector, { at }) => editAt(connector, at, (text) => (typeof text === 'string' ? inTitleCase(text) : text)),
  },
};
