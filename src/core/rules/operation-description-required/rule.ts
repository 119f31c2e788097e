import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { operationDescription, undescribed } from '../shared/prose-marks';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

export const operationDescriptionRequired: Rule = {
  id: 'operation-description-required',
  aliases: ['RequiredPropertyMissing', 'seed-operation-description', 'text-friendly-names', 'seed-friendly-names'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'Every operation has a description',
  why: 'The description tells makers what the action does, and language models choose by it. Internal operations are passed over.',
  source: 'Microsoft certification criteria 2017; Submit for certification (SV RequiredPropertyMissing)',
  when: { operation: { description: operationDescription(undescribed) } },
  check: {
    operation(target, report) {
      if (target.isInternal) return;
      const description = target.node['description'];
      if (typeof description === 'string' && description.trim() !== '') return;
      const message = `${quote(textOf(target.node, 'summary') ?? target.path)} has no description. Say in a sentence what it does.`;
      if (description === undefined) report({ missing: 'description', message });
      else report({ key: 'description', message });
    },
  },
};
