import type { Rule } from '../rule';
import { putHttpsInFront } from '../shared/fixes';
import { reportMetadataAddress } from '../shared/metadata-address';
import { whenSubmitted } from '../shared/publisher-severity';

export const metadataWebsite: Rule = {
  id: 'metadata-website',
  aliases: ['ConnectorMetadataPropertiesMissing', 'UrlNotValid', '5000.3.1.3'],
  severity: 'error',
  severityIn: whenSubmitted('error'),
  phase: 'content',
  title: 'The connector metadata names the website',
  why: 'The reference page of the connector links to the product.',
  source: 'Submit for certification, step 3b (SV ConnectorMetadataPropertiesMissing, UrlNotValid, policy 5000.3.1.3)',
  check: {
    definition: (target, report) => reportMetadataAddress(target.node, report, 'Website', 'the address of the product', 'https://example.com'),
  },
  fix: putHttpsInFront,
};
