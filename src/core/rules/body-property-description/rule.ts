import type { JsonObject } from '../../base/json';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

/** Lists and objects are told by their fields; published connectors describe these alone. */
const hasFieldsOfItsOwn = (node: JsonObject): boolean => node['type'] === 'array' || node['type'] === 'object';

export const bodyPropertyDescription: Rule = {
  id: 'body-property-description',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'Every field of a body has a description',
  why: 'The description is the hint beside the field; reviewers ask for it.',
  source: 'Microsoft certification criteria 2017; string guidance',
  unless: { input: ['description', '$ref'] },
  check: {
    input(target, report) {
      if (hasFieldsOfItsOwn(target.node)) return;
      report({ missing: 'description', message: `The field ${quote(target.name ?? '')} has no description. Say what to enter.` });
    },
  },
};
