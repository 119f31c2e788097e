import { iconFacts } from '../../connector/icon-facts';
import type { Rule } from '../rule';
import { verifiedOnly } from '../shared/publisher-severity';

export const iconOpaque: Rule = {
  id: 'icon-opaque',
  aliases: ['5000.2.1.5'],
  severity: 'error',
  severityIn: verifiedOnly('error'),
  phase: 'package',
  title: 'The icon has no transparent pixel',
  why: 'On a transparent ground the logo is lost against dark or light themes; certification refuses it.',
  source: 'Submit for certification (policy 5000.2.1.5)',
  check: {
    package(target, report) {
      const pixels = target.icon ? iconFacts(target.icon.bytes).pixels : undefined;
      if (!pixels || pixels.lowestAlpha > 250) return;
      report({ key: 'icon', message: 'The icon has transparent pixels. Fill its background with the brand colour.' });
    },
  },
};
