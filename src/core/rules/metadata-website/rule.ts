import { isArray, member } from '../../base/json';
import { editAt } from '../../connector/connector';
import { metadataEntry, metadataKey } from '../../connector/connector-metadata';
import type { Rule } from '../rule';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { addressIn, hasScheme, isWebAddress } from '../shared/web-address';

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
    definition(target, report) {
      if (!isArray(member(target.node, metadataKey))) return;
      const entry = metadataEntry(target.node, 'Website');
      if (!entry) report({ key: metadataKey, fixable: false, message: 'The connector metadata has no website. Add the entry “Website” with the address of the product.' });
      else if (entry.value !== undefined && !isWebAddress(entry.value)) {
        const place = {
          key: [metadataKey, entry.index, 'propertyValue'],
          fixable: addressIn(entry.value) !== undefined,
          ...(hasScheme(entry.value) ? { severity: 'warning' as const } : {}),
        };
        if (entry.value.trim() === '') report({ ...place, message: 'The website is empty. Enter the address of the product.' });
        else report({ ...place, message: `The website ${quote(entry.value)} is no complete address. Write it as in https://example.com.` });
      }
    },
  },
  fix: {
    label: 'Put https:// in front',
    safe: false,
    apply: (connector, finding) => editAt(connector, finding.at, (url) => (typeof url === 'string' ? (addressIn(url) ?? url) : url)),
  },
};
