import { member } from '../../base/json';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';

export const brandColorPresent: Rule = {
  id: 'brand-color-present',
  aliases: ['seed-bundle-brand-color', 'jsp-required'],
  severity: 'error',
  phase: 'package',
  title: 'The API properties give a brand colour',
  why: 'The platform paints the connector’s tile in it; it is the one key that the API properties cannot do without.',
  source: 'Schema of the API properties; submit for certification; criteria of 2017',
  check: {
    properties(target, report) {
      const colour = member(target.inner, 'iconBrandColor');
      if (typeof colour === 'string' && colour.trim() !== '') return;
      report({ ...placeOf(target.node, ['properties', 'iconBrandColor']), message: 'There is no brand colour. Enter the colour of the icon’s background as #RRGGBB.' });
    },
  },
};
