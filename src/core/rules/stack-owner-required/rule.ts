import { textOf } from '../../base/json';
import { setAt, valueAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';
import { whenSubmitted } from '../shared/publisher-severity';

export const stackOwnerRequired: Rule = {
  id: 'stack-owner-required',
  severity: 'warning',
  severityIn: whenSubmitted('warning'),
  phase: 'content',
  title: 'The API properties name the owner of the service',
  why: 'Reviewers ask whose service the connector calls; Microsoft’s command line refuses the key, so it belongs into the copy for certification.',
  source: 'Submit for certification, step 3a',
  check: {
    properties(target, report) {
      if ((textOf(target.inner, 'stackOwner') ?? '').trim() !== '') return;
      report({
        ...placeOf(target.node, ['properties', 'stackOwner']),
        fixable: (textOf(target.inner, 'publisher') ?? '').trim() !== '',
        message: 'There is no owner of the service (stackOwner). Enter the company that runs the service; for your own service it is the publisher.',
      });
    },
  },
  fix: {
    label: 'Enter the publisher',
    safe: false,
    apply: (connector) => {
      const publisher = valueAt(connector, '/properties/properties/publisher');
      return typeof publisher === 'string' ? setAt(connector, '/properties/properties/stackOwner', publisher) : connector;
    },
  },
};
