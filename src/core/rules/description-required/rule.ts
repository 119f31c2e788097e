import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';

export const descriptionRequired: Rule = {
  id: 'description-required',
  aliases: ['RequiredPropertyMissing'],
  severity: 'error',
  phase: 'content',
  title: 'The connector has a description',
  why: 'The description tells what the connector is for; Microsoft’s command line stops without one.',
  source: 'Submit for certification, step 3 (SV RequiredPropertyMissing)',
  check: {
    definition(target, report) {
      const description = textOf(objectOf(target.node, 'info'), 'description');
      if (description !== undefined && description.trim() !== '') return;
      report({
        ...placeOf(target.node, objectOf(target.node, 'info') ? ['info', 'description'] : ['info']),
        message: 'The connector has no description. Say in 30 to 500 characters what it is for.',
      });
    },
  },
};
