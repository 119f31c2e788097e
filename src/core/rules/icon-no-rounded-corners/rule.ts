import { iconFacts } from '../../connector/icon-facts';
import { colourDistance } from '../../connector/icon-pixels';
import type { Rule } from '../rule';
import { verifiedOnly } from '../shared/publisher-severity';

export const iconNoRoundedCorners: Rule = {
  id: 'icon-no-rounded-corners',
  severity: 'warning',
  severityIn: verifiedOnly('warning'),
  phase: 'package',
  title: 'The icon’s corners are square',
  why: 'The platform cuts the corners itself; rounded ones leave specks.',
  source: 'Submit for certification',
  check: {
    package(target, report) {
      const pixels = target.icon ? iconFacts(target.icon.bytes).pixels : undefined;
      if (!pixels || pixels.corners.every((corner) => colourDistance(corner, pixels.background) <= 12)) return;
      report({ key: 'icon', message: 'The icon’s corners have another colour than its background. Fill the whole square.' });
    },
  },
};
