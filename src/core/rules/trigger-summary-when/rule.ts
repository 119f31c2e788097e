import { textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const when = /^(?:when|triggers? when|triggers? on|on)\b/i;

/** The summary with When before it; a first word that is a name or an abbreviation keeps its capitals. */
const withWhen = (summary: string): string => `When ${/^\p{Lu}\p{Ll}/u.test(summary) ? summary.charAt(0).toLowerCase() + summary.slice(1) : summary}`;

export const triggerSummaryWhen: Rule = {
  id: 'trigger-summary-when',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Summaries of triggers start with When',
  why: 'Makers tell triggers from actions by names such as “When a berth becomes free”.',
  source: 'String guidance',
  only: { operation: ['x-ms-trigger'] },
  check: {
    operation(target, report) {
      if (!target.isTrigger || target.isInternal) return;
      const summary = textOf(target.node, 'summary');
      if (summary === undefined || summary.trim() === '' || when.test(summary)) return;
      report({ key: 'summary', message: `The summary ${quote(summary)} does not say when the trigger fires. Write “When a … is …”.` });
    },
  },
  fix: {
    label: 'Start with When',
    safe: false,
    local: true,
    apply: (connector, { at }) => editAt(connector, at, (summary) => (typeof summary === 'string' ? withWhen(summary).slice(0, 80).trimEnd() : summary)),
  },
};
