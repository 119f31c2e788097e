import type { Rule } from '../rule';

export const iconRequired: Rule = {
  id: 'icon-required',
  aliases: ['seed-bundle-icon', '5000.1.1.1'],
  severity: 'error',
  // A published connector has its icon: it travels with the submission and is not in the repository.
  severityIn: ({ publisherKind, state }) => (publisherKind === 'private' ? 'off' : publisherKind === 'verified' && state === 'new' ? 'error' : 'warning'),
  phase: 'package',
  title: 'A verified publisher hands in an icon, an independent publisher none',
  why: 'The icon stands for the connector everywhere; Microsoft gives independent publishers’ connectors one of its own.',
  source: 'Submit for certification (policy 5000.1.1.1); pull-request template; criteria of 2017',
  check: {
    package(target, report, context) {
      const isVerified = context.situation.publisherKind === 'verified';
      if (isVerified && !target.icon) report({ missing: 'icon', message: 'There is no icon. Add a square PNG of 100 to 230 pixels with the logo on the brand colour.' });
      if (!isVerified && target.icon) report({ key: 'icon', message: 'Independent publishers hand in no icon: Microsoft adds a common one. Leave it out of the submission.' });
    },
  },
};
