import { isArray, isObject, textOf, type JsonObject } from '../base/json';
import { editAt } from '../connector/connector';
import type { Command } from './command';

/** The three entries that certification asks for, in the documented spelling. */
export type MetadataName = 'Website' | 'Privacy policy' | 'Categories';

/**
 * Sets the value of one entry of `x-ms-connector-metadata`. An entry is found without regard to case, and keeps its name as
 * it is written; a missing one is added at the end. An empty value keeps the entry, so that its place stays.
 */
export const setConnectorMetadata: Command<{ name: MetadataName; value: string }> = {
  name: 'set-connector-metadata',
  label: ({ name }) => `Edit ${name.toLowerCase()}`,
  apply: (connector, { name, value }) =>
    editAt(connector, '/definition/x-ms-connector-metadata', (node) => {
      const entries = isArray(node) ? node : [];
      const index = entries.findIndex((entry) => textOf(entry, 'propertyName')?.trim().toLowerCase() === name.toLowerCase());
      const entry = entries[index];
      if (!isObject(entry)) {
        const added: JsonObject = { propertyName: name, propertyValue: value };
        return value === '' ? node : [...entries, added];
      }
      return textOf(entry, 'propertyValue') === value ? node : entries.with(index, { ...entry, propertyValue: value });
    }),
};
