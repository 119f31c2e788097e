import { objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { connectionParameterEntries } from '../shared/authentication';
import { hasHeading, openingOf } from '../shared/headings';
import { softerWhenIndependent } from '../shared/publisher-severity';

const sections: readonly { readonly name: string; readonly pattern: RegExp; readonly needsSignIn: boolean }[] = [
  { name: 'Prerequisites', pattern: /\bpre-?requisites?\b/i, needsSignIn: false },
  { name: 'How to get credentials', pattern: /\bcredentials?\b/i, needsSignIn: true },
  { name: 'Known issues and limitations', pattern: /\b(?:known issues?|limitations?)\b/i, needsSignIn: false },
];
const sentenceEnd = /[.!?](?=\s|$)/g;

export const fileIntro: Rule = {
  id: 'file-intro',
  aliases: ['5000.1.1.5'],
  severity: 'error',
  severityIn: softerWhenIndependent('error'),
  phase: 'package',
  title: 'The package has an introduction with its sections',
  why: 'The reference page of the connector is made from intro.md; the package check refuses a package without it.',
  source: 'Submit for certification; package validator script (policy 5000.1.1.5)',
  check: {
    package(target, report) {
      const { intro } = target;
      if (!intro || intro.text.trim() === '') {
        report({ key: ['documents'], missing: 'intro', message: 'There is no intro.md. Fill one from the connector on the General tab.' });
        return;
      }
      const key = ['documents', 'intro'];
      const hasSignIn = connectionParameterEntries(objectOf(target.properties, 'properties') ?? {}).length > 0;
      for (const { name, pattern, needsSignIn } of sections) {
        if ((needsSignIn && !hasSignIn) || hasHeading(intro, pattern)) continue;
        report({ key, severity: 'warning', message: `The introduction has no heading “${name}”. Add the section.` });
      }
      const opening = openingOf(intro);
      const sentences = opening.match(sentenceEnd)?.length ?? 0;
      if (opening === '') report({ key, severity: 'warning', message: 'The introduction does not open with a paragraph. Say in a few sentences what the service is and what the connector does.' });
      else if (sentences > 8) report({ key, severity: 'warning', message: `The opening paragraph of the introduction has ${sentences} sentences. Shorten it to eight or fewer.` });
    },
  },
};
