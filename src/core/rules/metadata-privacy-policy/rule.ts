import { isArray, member } from '../../base/json';
import { editAt } from '../../connector/connector';
import { metadataEntry, metadataKey } from '../../connector/connector-metadata';
import type { Rule } from '../rule';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { addressIn, hasScheme, isWebAddress } from '../shared/web-address';

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
    definition(target, report) {
      if (!isArray(member(target.node, metadataKey))) return;
      const entry = metadataEntry(target.node, 'Privacy policy');
      if (!entry) report({ key: metadataKey, fixable: false, message: 'The connector metadata has no privacy policy. Add the entry “Privacy policy” with its address.' });
      else if (entry.value !== undefined && !isWebAddress(entry.value)) {
        const place = {
          key: [metadataKey, entry.index, 'propertyValue'],
          fixable: addressIn(entry.value) !== undefined,
          ...(hasScheme(entry.value) ? { severity: 'warning' as const } : {}),
        };
        if (entry.value.trim() === '') report({ ...place, message: 'The privacy policy is empty. Enter its address.' });
        else report({ ...place, message: `The privacy policy ${quote(entry.value)} is no complete address. Write it as in https://example.com/privacy.` });
      }
    },
  },
  fix: {
    label: 'Put https:// in front',
    safe: false,
    apply: (connector, finding) => editAt(connector, finding.at, (url) => (typeof url === 'string' ? (addressIn(url) ?? url) : url)),
  },
};
