import { iconFacts } from '../../connector/icon-facts';
import type { Rule } from '../rule';
import { verifiedOnly } from '../shared/publisher-severity';

/** Certified icons sit at 69 to 72 %. */
const largest = 0.72;

export const iconLogoRatio: Rule = {
  id: 'icon-logo-ratio',
  severity: 'warning',
  severityIn: verifiedOnly('warning'),
  phase: 'package',
  title: 'The logo covers less than 70 % of the icon',
  why: 'The platform shows the icon small and crops it; a logo without margin is cut off.',
  source: 'Submit for certification (2024)',
  check: {
    package(target, report) {
      const pixels = target.icon ? iconFacts(target.icon.bytes).pixels : undefined;
      if (!pixels || pixels.lowestAlpha <= 250) return;
      const { width, height } = pixels.logo;
      const longer = Math.max(width, height);
      if (longer > largest) report({ key: 'icon', message: `The logo covers ${Math.round(100 * longer)} % of the icon’s ${width >= height ? 'width' : 'height'}. Shrink it to less than 70 %.` });
      else if (longer === 0) report({ key: 'icon', message: 'The icon is one colour without a logo. Put the logo in its middle.' });
    },
  },
};
