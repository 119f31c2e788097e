import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { fieldDescription, undescribed } from '../shared/prose-marks';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { isFilledIn } from '../shared/scopes';

export const parameterDescriptionRequired: Rule = {
  id: 'parameter-description-required',
  aliases: ['RequiredPropertyMissing', 'seed-parameter-description'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'Every visible parameter has a description',
  why: 'The description is the hint beside the field. Parameters that nobody sees and the body itself are passed over.',
  source: 'Microsoft certification criteria 2017; string guidance (SV RequiredPropertyMissing)',
  when: { parameter: { description: fieldDescription(undescribed) } },
  check: {
    parameter(target, report) {
      if (!isFilledIn(target)) return;
      const description = target.node['description'];
      if (typeof description === 'string' && description.trim() !== '') return;
      const message = `The parameter ${quote(textOf(target.node, 'x-ms-summary') ?? target.name)} has no description. Say what to enter.`;
      if (description === undefined) report({ missing: 'description', message });
      else report({ key: 'description', message });
    },
  },
};
