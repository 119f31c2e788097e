import { isArray, member, type JsonObject } from '../../base/json';
import { metadataEntry, metadataKey } from '../../connector/connector-metadata';
import type { Report } from '../rule';
import { quote } from './quote';
import { addressIn, hasScheme, isWebAddress } from './web-address';

/** Says that the connector metadata lacks an entry, or that it holds no complete address. Of a definition without metadata another rule speaks. */
export function reportMetadataAddress(definition: JsonObject, report: Report, entryName: 'Website' | 'Privacy policy', address: string, example: string): void {
  if (!isArray(member(definition, metadataKey))) return;
  const entry = metadataEntry(definition, entryName);
  const name = entryName.toLowerCase();
  if (!entry) report({ key: metadataKey, fixable: false, message: `The connector metadata has no ${name}. Add the entry “${entryName}” with ${address}.` });
  else if (entry.value !== undefined && !isWebAddress(entry.value)) {
    const place = {
      key: [metadataKey, entry.index, 'propertyValue'],
      fixable: addressIn(entry.value) !== undefined,
      ...(hasScheme(entry.value) ? { severity: 'warning' as const } : {}),
    };
    if (entry.value.trim() === '') report({ ...place, message: `The ${name} is empty. Enter ${address}.` });
    else report({ ...place, message: `The ${name} ${quote(entry.value)} is no complete address. Write it as in ${example}.` });
  }
}
