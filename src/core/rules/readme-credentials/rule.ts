import { objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { connectionParameterEntries } from '../shared/authentication';
import { hasHeading } from '../shared/headings';
import { whenSubmitted } from '../shared/publisher-severity';

export const readmeCredentials: Rule = {
  id: 'readme-credentials',
  severity: 'warning',
  severityIn: whenSubmitted('warning'),
  phase: 'package',
  title: 'The readme says how to get credentials',
  why: 'Reviewers and customers need the steps; for OAuth 2.0 also those that make the app.',
  source: 'Readme template; pull-request template',
  check: {
    package(target, report) {
      if (!target.readme || target.readme.text.trim() === '') return;
      const inner = objectOf(target.properties, 'properties') ?? {};
      if (connectionParameterEntries(inner).length === 0 || hasHeading(target.readme, /\b(?:credentials?|authentication|authorization|api key)\b/i)) return;
      report({ key: ['documents', 'readme'], message: 'The readme has no heading “Obtaining Credentials”. Say there step by step how to get them.' });
    },
  },
};
