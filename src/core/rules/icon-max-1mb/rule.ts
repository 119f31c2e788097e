import type { Rule } from '../rule';
import { verifiedOnly } from '../shared/publisher-severity';

const limit = 1_000_000;

export const iconMax1mb: Rule = {
  id: 'icon-max-1mb',
  aliases: ['5000.2.1.2'],
  severity: 'error',
  severityIn: verifiedOnly('error'),
  phase: 'package',
  title: 'The icon is smaller than 1 MB',
  why: 'Certification refuses larger files.',
  source: 'Certification policies (5000.2.1.2)',
  check: {
    package(target, report) {
      if (!target.icon || target.icon.bytes.length < limit) return;
      report({ key: 'icon', message: `The icon has ${(target.icon.bytes.length / limit).toFixed(1)} MB. Save it with less than 1 MB.` });
    },
  },
};
