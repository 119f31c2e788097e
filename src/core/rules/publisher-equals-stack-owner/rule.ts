import { textOf } from '../../base/json';
import type { Rule } from '../rule';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

export const publisherEqualsStackOwner: Rule = {
  id: 'publisher-equals-stack-owner',
  severity: 'info',
  severityIn: whenSubmitted('info'),
  phase: 'content',
  title: 'The owner of the service fits the kind of publisher',
  why: 'A verified publisher submits its own service; an independent publisher somebody else’s.',
  source: 'Submit for certification, step 3a',
  check: {
    properties(target, report, context) {
      const publisher = textOf(target.inner, 'publisher')?.trim() ?? '';
      const owner = textOf(target.inner, 'stackOwner')?.trim() ?? '';
      const { publisherKind } = context.situation;
      if (publisher === '' || owner === '' || (publisher.toLowerCase() === owner.toLowerCase()) === (publisherKind === 'verified')) return;
      report({ key: ['properties', 'stackOwner'], related: ['/properties/properties/publisher'], message: publisherKind === 'verified' ? `${quote(publisher)} submits a service of ${quote(owner)}. Give one name for both, unless you build it for the owner.` : `${quote(publisher)} is named as the owner of the service too. Enter the company that runs the service.` });
    },
  },
};
