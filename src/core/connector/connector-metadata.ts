import { arrayOf, textOf, type Json, type JsonObject } from '../base/json';

/** The member of a definition that names website, privacy policy and categories. */
export const metadataKey = 'x-ms-connector-metadata';

/** One entry of the connector metadata; a name or value that is no text is undefined. */
export interface MetadataEntry {
  readonly index: number;
  readonly name: string | undefined;
  readonly value: string | undefined;
}

/** The entries of a definition's connector metadata, in their order; none when there is no list. */
export const metadataEntries = (definition: JsonObject): readonly MetadataEntry[] => (arrayOf(definition, metadataKey) ?? []).map(entryOf);

const entryOf = (entry: Json, index: number): MetadataEntry => ({ index, name: textOf(entry, 'propertyName'), value: textOf(entry, 'propertyValue') });

/** The first entry of that name. Names are compared without case, as the validator does. */
export function metadataEntry(definition: JsonObject, name: string): MetadataEntry | undefined {
  const entries = arrayOf(definition, metadataKey);
  const wanted = name.toLowerCase();
  const index = entries?.findIndex((entry) => textOf(entry, 'propertyName')?.trim().toLowerCase() === wanted) ?? -1;
  const found = entries?.[index];
  return found === undefined ? undefined : entryOf(found, index);
}

/** The categories that a connector may be listed under. Source: certification rules, B2. */
export const categories = [
  'AI',
  'Business Management',
  'Business Intelligence',
  'Collaboration',
  'Commerce',
  'Communication',
  'Content and Files',
  'Finance',
  'Data',
  'Human Resources',
  'Internet of Things',
  'IT Operations',
  'Lifestyle and Entertainment',
  'Marketing',
  'Productivity',
  'Sales and CRM',
  'Security',
  'Social Media',
  'Website',
] as const;
