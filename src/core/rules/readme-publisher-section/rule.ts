import type { Rule } from '../rule';
import { hasHeading } from '../shared/headings';
import { whenSubmitted } from '../shared/publisher-severity';

export const readmePublisherSection: Rule = {
  id: 'readme-publisher-section',
  aliases: ['readme-complete'],
  severity: 'warning',
  severityIn: whenSubmitted('warning'),
  phase: 'package',
  title: 'The readme names the publisher',
  why: 'The template asks for a heading “Publisher: …” with the full name.',
  source: 'Readme template',
  check: {
    package(target, report) {
      if (!target.readme || target.readme.text.trim() === '' || hasHeading(target.readme, /^publishers?\b/i)) return;
      report({ key: ['documents', 'readme'], message: 'The readme has no heading “Publisher: …”. Add it with the name of the company or person.' });
    },
  },
};
