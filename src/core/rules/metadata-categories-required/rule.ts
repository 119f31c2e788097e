import { isArray, member } from '../../base/json';
import { metadataEntry, metadataKey } from '../../connector/connector-metadata';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';

export const metadataCategoriesRequired: Rule = {
  id: 'metadata-categories-required',
  aliases: ['ConnectorMetadataPropertiesMissing'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'The connector metadata names a category',
  why: 'The list of connectors is filtered by category.',
  source: 'Submit for certification, step 3b (SV ConnectorMetadataPropertiesMissing)',
  check: {
    definition(target, report) {
      if (!isArray(member(target.node, metadataKey))) return;
      const entry = metadataEntry(target.node, 'Categories');
      if (!entry) report({ key: metadataKey, message: 'The connector metadata has no categories. Add the entry “Categories” with one or two of the listed ones.' });
      else if (entry.value?.trim() === '') report({ key: [metadataKey, entry.index, 'propertyValue'], message: 'No category is given. Choose one or two of the listed ones.' });
    },
  },
};
