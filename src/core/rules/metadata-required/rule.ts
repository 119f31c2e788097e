import { isArray, member } from '../../base/json';
import { metadataKey } from '../../connector/connector-metadata';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';
import { hintWhenPrivate } from '../shared/publisher-severity';

export const metadataRequired: Rule = {
  id: 'metadata-required',
  aliases: ['RequiredPropertyMissing'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'The definition has connector metadata',
  why: 'Website, privacy policy and categories are published with the connector; no connector has been certified without them since 2021.',
  source: 'Submit for certification, step 3b (SV RequiredPropertyMissing)',
  check: {
    definition(target, report) {
      if (isArray(member(target.node, metadataKey))) return;
      report({ ...placeOf(target.node, [metadataKey]), message: 'The connector metadata is missing. Give the website, the privacy policy and the categories.' });
    },
  },
};
