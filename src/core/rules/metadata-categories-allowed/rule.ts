import { editAt } from '../../connector/connector';
import { categories, metadataEntry, metadataKey } from '../../connector/connector-metadata';
import type { Rule } from '../rule';
import { lettersApart } from '../shared/letters-apart';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const byLetters = new Map(categories.map((name): [string, string] => [name.toLowerCase(), name]));
const parts = (value: string): string[] => value.split(';').map((part) => part.trim()).filter((part) => part !== '');
const known = (part: string): string | undefined => byLetters.get(part.toLowerCase());

/** The category that a misspelt one means: at most two letters off. Short names are too close to other words. */
function meant(part: string): string | undefined {
  const plain = part.toLowerCase().replaceAll('&', 'and');
  if (plain.length < 6 || plain.length > 60) return undefined;
  return byLetters.get(plain) ?? categories.find((name) => name.length >= 6 && lettersApart(plain, name.toLowerCase(), 2) <= 2);
}

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
      const first = strange.find((part) => meant(part) === undefined) ?? strange[0];
      if (first !== undefined) {
        const name = meant(first);
        const isList = first.includes(',') && first.split(',').every((part) => known(part.trim()) !== undefined);
        const wayOut = name === undefined ? `Choose one of: ${categories.join(', ')}.` : `Write ${quote(name)}.`;
        const message = isList ? 'The categories are separated by commas. Put semicolons between them.' : `${quote(first)} is no category of the list. ${wayOut}`;
        report({ key, fixable: isList ? strange.length === 1 : name !== undefined, message });
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
        typeof value === 'string' ? value.split(/[;,]/).map((part) => known(part.trim()) ?? meant(part.trim()) ?? part.trim()).filter((part) => part !== '').join(';') : value,
      ),
  },
};
