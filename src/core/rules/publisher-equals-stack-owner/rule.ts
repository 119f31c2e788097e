import { textOf } from '../../base/json';
import type { PublisherKind } from '../../connector/connector';
import type { Rule } from '../rule';
import { whenSubmitted } from '../shared/publisher-severity';

const said: { readonly [kind in PublisherKind]: string } = {
  verified: 'Publisher and owner of the service differ. A verified publisher owns the service, unless it builds for the owner.',
  independent: 'Publisher and owner of the service are the same. An independent publisher names the company that runs the service as the owner.',
  private: '',
};

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
      const publisher = textOf(target.inner, 'publisher')?.trim().toLowerCase() ?? '';
      const owner = textOf(target.inner, 'stackOwner')?.trim().toLowerCase() ?? '';
      const { publisherKind } = context.situation;
      if (publisher === '' || owner === '' || (publisher === owner) === (publisherKind === 'verified')) return;
      report({ key: ['properties', 'stackOwner'], related: ['/properties/properties/publisher'], message: said[publisherKind] });
    },
  },
};
