import type { Rule } from '../rule';
import { hasHeading } from '../shared/headings';
import { whenSubmitted } from '../shared/publisher-severity';

export const readmeKnownIssues: Rule = {
  id: 'readme-known-issues',
  severity: 'warning',
  severityIn: whenSubmitted('warning'),
  phase: 'package',
  title: 'The readme has a section “Known Issues and Limitations”',
  why: 'The template asks for it, also when there are none.',
  source: 'Readme template; submit for certification',
  check: {
    package(target, report) {
      if (!target.readme || target.readme.text.trim() === '' || hasHeading(target.readme, /\b(?:known issues?|limitations?)\b/i)) return;
      report({ key: ['documents', 'readme'], message: 'The readme has no heading “Known Issues and Limitations”. Add it, and write “None” where there are none.' });
    },
  },
};
