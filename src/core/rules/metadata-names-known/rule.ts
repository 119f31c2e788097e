import { metadataEntries, metadataKey } from '../../connector/connector-metadata';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const names = new Set(['website', 'privacy policy', 'categories']);

export const metadataNamesKnown: Rule = {
  id: 'metadata-names-known',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'The connector metadata has no other entries than the three',
  why: 'The platform reads Website, Privacy policy and Categories; other names are refused or lost.',
  source: 'Submit for certification, step 3b',
  check: {
    definition(target, report) {
      for (const { index, name } of metadataEntries(target.node)) {
        if (name === undefined || names.has(name.trim().toLowerCase())) continue;
        report({ key: [metadataKey, index, 'propertyName'], message: `${quote(name)} is none of Website, Privacy policy and Categories. Rename or remove the entry.` });
      }
    },
  },
};
