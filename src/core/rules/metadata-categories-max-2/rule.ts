import { metadataEntry, metadataKey } from '../../connector/connector-metadata';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';

export const metadataCategoriesMax2: Rule = {
  id: 'metadata-categories-max-2',
  aliases: ['TooManyConnectorCategories'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'There are at most two categories',
  why: 'The validator refuses a third.',
  source: 'Submit for certification, step 3b (SV TooManyConnectorCategories)',
  check: {
    definition(target, report) {
      const entry = metadataEntry(target.node, 'Categories');
      const count = entry?.value?.split(';').filter((category) => category.trim() !== '').length ?? 0;
      if (!entry || count <= 2) return;
      report({ key: [metadataKey, entry.index, 'propertyValue'], message: `There are ${count} categories. Keep the two that fit best.` });
    },
  },
};
