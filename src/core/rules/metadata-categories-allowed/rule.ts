import { editAt } from '../../connector/connector';
import { categories, metadataEntry, metadataKey } from '../../connector/connector-metadata';
import type { Rule } from '../rule';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const byLetters = new Map(categories.map((name): [string, string] => [name.toLowerCase(), name]));
const parts = (value: string): string[] => value.split(';').map((part) => part.trim()).filter((part) => part !== '');
const known = (part: string): string | undefined => byLetters.get(part.toLowerCase());

export const metadataCategoriesAllowed: Rule = {
  id: 'metadata-categories-allowed',
  aliases: ['InvalidConnectorCategory'],
  severity: 'error',
  severityIn: whenSubmitted('error'),
  phase: 'content',
  title: 'Each category is one of the listed ones',
  why: 'The list of connectors knows 19 categories; the validator refuses others.',
  source: 'Submit for certification, step 3b (SV InvalidConnectorCategory)',
  check: {
    definition(target, report) {
      const entry = metadataEntry(target.node, 'Categories');
      if (entry?.value === undefined) return;
      const named = parts(entry.value);
      if (named.every((part) => known(part) === part)) return;
      const key = [metadataKey, entry.index, 'propertyValue'];
      const strange = named.filter((part) => known(part) === undefined);
      const [first] = strange;
      if (first !== undefined) {
        const isList = first.includes(',') && first.split(',').every((part) => known(part.trim()) !== undefined);
        report({ key, fixable: isList && strange.length === 1, message: isList ? 'The categories are separated by commas. Put semicolons between them.' : `${quote(first)} is no category of the list. Choose one of: ${categories.join(', ')}.` });
        return;
      }
      const misspelt = named.find((part) => known(part) !== part);
      if (misspelt !== undefined) report({ key, severity: 'warning', message: `The category ${quote(misspelt)} is written ${quote(known(misspelt) ?? '')} in the list. Write it so.` });
    },
  },
  fix: {
    label: 'Write the categories as listed',
    safe: true,
    apply: (connector, finding) =>
      editAt(connector, finding.at, (value) =>
        typeof value === 'string' ? value.split(/[;,]/).map((part) => known(part.trim()) ?? part.trim()).filter((part) => part !== '').join(';') : value,
      ),
  },
};
