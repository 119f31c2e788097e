import type { Rule } from '../rule';
import { headingsOf } from '../shared/headings';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { examples } from './examples';

const section = /\b(?:operations?|actions?|triggers?)\b/i;

export const readmeOperations: Rule = {
  id: 'readme-operations',
  severity: 'warning',
  severityIn: whenSubmitted('warning'),
  phase: 'package',
  title: 'The readme lists the supported operations',
  why: 'The template asks for a section “Supported Operations” with one heading for each operation.',
  source: 'Readme template',
  examples,
  check: {
    package(target, report) {
      if (!target.readme || target.readme.text.trim() === '') return;
      const headings = headingsOf(target.readme);
      const at = headings.findIndex(({ text }) => section.test(text));
      const found = headings[at];
      const key = ['documents', 'readme'];
      if (!found) report({ key, message: 'The readme has no heading “Supported Operations”. Add it, with a heading for each operation below.' });
      else if ((headings[at + 1]?.level ?? 0) <= found.level) report({ key, severity: 'info', message: `The section ${quote(found.text)} of the readme has no headings. Give each operation one.` });
    },
  },
};
