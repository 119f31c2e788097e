import type { Rule } from '../rule';
import { whenSubmitted } from '../shared/publisher-severity';

export const fileReadme: Rule = {
  id: 'file-readme',
  aliases: ['5000.1.1.2'],
  severity: 'error',
  severityIn: whenSubmitted('error'),
  phase: 'package',
  title: 'The submission has a readme',
  why: 'It is what people read in the repository; certification refuses a submission without.',
  source: 'Repository readme; readme template (policy 5000.1.1.2)',
  check: {
    package(target, report) {
      if (!target.readme || target.readme.text.trim() === '') report({ key: ['documents'], missing: 'readme', message: 'There is no readme.md. Fill one from the connector on the General tab.' });
    },
  },
};
