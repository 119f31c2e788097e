import { textOf } from '../../base/json';
import { parentOf } from '../../base/pointer';
import { editAt, valueAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

const form = /^this (?:operation|trigger) (?:is )?(?:triggers|triggered|fires)\b/i;

export const triggerDescriptionForm: Rule = {
  id: 'trigger-description-form',
  severity: 'info',
  phase: 'content',
  title: 'Descriptions of triggers read “This operation triggers when …”',
  why: 'The string guidance wants this form, so that triggers read alike.',
  source: 'String guidance',
  only: { operation: ['x-ms-trigger'] },
  check: {
    operation(target, report) {
      if (!target.isTrigger || target.isInternal) return;
      const description = textOf(target.node, 'description');
      if (description === undefined || description.trim() === '' || form.test(description)) return;
      const summary = textOf(target.node, 'summary') ?? '';
      report({ key: 'description', fixable: /^when /i.test(summary), message: `The description ${quote(description)} has another form. Write “This operation triggers when …”.` });
    },
  },
  fix: {
    label: 'Make it from the summary',
    safe: false,
    local: true,
    apply(connector, { at }) {
      const summary = textOf(valueAt(connector, parentOf(at)), 'summary') ?? '';
      return editAt(connector, at, (text) => (/^when /i.test(summary) ? `This operation triggers when ${summary.slice('when '.length)}.` : text));
    },
  },
};
