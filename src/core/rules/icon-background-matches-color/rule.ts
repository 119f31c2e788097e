import { objectOf, textOf } from '../../base/json';
import { setAt } from '../../connector/connector';
import { iconFacts } from '../../connector/icon-facts';
import { colourDistance, hexOf, parseColour } from '../../connector/icon-pixels';
import type { Rule } from '../rule';
import { verifiedOnly } from '../shared/publisher-severity';

/** Encoders round: a certified icon is two levels off. */
const tolerance = 8;

export const iconBackgroundMatchesColor: Rule = {
  id: 'icon-background-matches-color',
  severity: 'warning',
  severityIn: verifiedOnly('warning'),
  phase: 'package',
  title: 'The icon’s background is the brand colour',
  why: 'The tile around the icon is painted in the brand colour; another background shows as a frame.',
  source: 'Submit for certification; criteria of 2017',
  check: {
    package(target, report) {
      const pixels = target.icon ? iconFacts(target.icon.bytes).pixels : undefined;
      const written = textOf(objectOf(target.properties, 'properties'), 'iconBrandColor')?.trim();
      const colour = written === undefined ? undefined : parseColour(written);
      if (!pixels || !colour || pixels.lowestAlpha <= 250 || colourDistance(pixels.background, colour) <= tolerance) return;
      report({
        key: 'icon',
        related: ['/properties/properties/iconBrandColor'],
        message: `The icon’s background is ${hexOf(pixels.background)}, the brand colour ${hexOf(colour)}. Make them the same.`,
      });
    },
  },
  fix: {
    label: 'Take the icon’s colour as brand colour',
    safe: false,
    apply: (connector) => {
      const pixels = connector.icon ? iconFacts(connector.icon.bytes).pixels : undefined;
      return pixels ? setAt(connector, '/properties/properties/iconBrandColor', hexOf(pixels.background)) : connector;
    },
  },
};
