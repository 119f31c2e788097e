import { metadataEntries, metadataKey } from '../../connector/connector-metadata';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';

export const jsdConnectorMetadata: Rule = {
  id: 'jsd-connector-metadata',
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'Each entry of the connector metadata is a name and a value',
  why: 'The platform reads the list as pairs of texts; anything else in it is refused.',
  source: 'Schema of the API definition',
  check: {
    definition(target, report) {
      for (const { index, name, value } of metadataEntries(target.node)) {
        const lacking = name === undefined ? 'propertyName' : value === undefined ? 'propertyValue' : undefined;
        if (lacking === undefined) continue;
        report({ key: [metadataKey, index], message: `Entry ${index + 1} of the connector metadata has no text “${lacking}”. Add it or remove the entry.` });
      }
    },
  },
};
