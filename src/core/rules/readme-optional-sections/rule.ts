import type { Rule } from '../rule';
import { hasHeading } from '../shared/headings';
import { whenSubmitted } from '../shared/publisher-severity';

export const readmeOptionalSections: Rule = {
  id: 'readme-optional-sections',
  severity: 'info',
  severityIn: whenSubmitted('info'),
  phase: 'package',
  title: 'The readme helps to get started',
  why: 'The template offers “Getting Started” and “Frequently Asked Questions”; both save questions to support.',
  source: 'Readme template (optional)',
  check: {
    package(target, report) {
      if (!target.readme || target.readme.text.trim() === '') return;
      if (hasHeading(target.readme, /\b(?:getting started|get started|quick ?start|faq|frequently asked|examples?|usage|how to use)\b/i)) return;
      report({ key: ['documents', 'readme'], message: 'The readme has neither “Getting Started” nor “Frequently Asked Questions”. A short example of use helps most.' });
    },
  },
};
