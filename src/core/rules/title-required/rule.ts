import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';

export const titleRequired: Rule = {
  id: 'title-required',
  aliases: ['RequiredValueEmpty', 'RequiredPropertyMissing'],
  severity: 'error',
  phase: 'content',
  title: 'The connector has a title',
  why: 'The title is the name under which people find the connector; without one the platform takes no definition.',
  source: 'Submit for certification, step 3 (SV RequiredPropertyMissing, RequiredValueEmpty)',
  check: {
    definition(target, report) {
      const title = textOf(objectOf(target.node, 'info'), 'title');
      if (title !== undefined && title.trim() !== '') return;
      report({ ...placeOf(target.node, ['info', 'title']), message: 'The connector has no title. Enter the name of the product, at most 30 characters.' });
    },
  },
};
