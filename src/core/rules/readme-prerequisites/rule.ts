import type { Rule } from '../rule';
import { hasHeading } from '../shared/headings';
import { whenSubmitted } from '../shared/publisher-severity';

export const readmePrerequisites: Rule = {
  id: 'readme-prerequisites',
  severity: 'warning',
  severityIn: whenSubmitted('warning'),
  phase: 'package',
  title: 'The readme has a section “Prerequisites”',
  why: 'People have to know what they need before they connect.',
  source: 'Readme template',
  check: {
    package(target, report) {
      if (!target.readme || target.readme.text.trim() === '' || hasHeading(target.readme, /\bpre-?requisites?\b/i)) return;
      report({ key: ['documents', 'readme'], message: 'The readme has no heading “Prerequisites”. Say there what is needed, such as an account or plan.' });
    },
  },
};
