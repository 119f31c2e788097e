import type { Rule } from '../rule';
import { putHttpsInFront } from '../shared/fixes';
import { reportMetadataAddress } from '../shared/metadata-address';
import { whenSubmitted } from '../shared/publisher-severity';

export const metadataPrivacyPolicy: Rule = {
  id: 'metadata-privacy-policy',
  aliases: ['ConnectorMetadataPropertiesMissing', '5000.3.1.5'],
  severity: 'error',
  severityIn: whenSubmitted('error'),
  phase: 'content',
  title: 'The connector metadata names the privacy policy',
  why: 'Customers have to be able to read what the service does with their data.',
  source: 'Submit for certification, step 3b (SV ConnectorMetadataPropertiesMissing, policy 5000.3.1.5)',
  check: {
    definition: (target, report) => reportMetadataAddress(target.node, report, 'Privacy policy', 'its address', 'https://example.com/privacy'),
  },
  fix: putHttpsInFront,
};
