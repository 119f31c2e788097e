import { objectOf, textOf } from '../../base/json';
import { editAt } from '../../connector/connector';
import type { Rule } from '../rule';
import { quote } from '../shared/quote';

/** The last words of a text, without the half of one. */
function endOf(text: string): string {
  if (text.length <= 30) return text;
  const end = text.slice(-30);
  return `…${end.slice(end.indexOf(' ') + 1).trimStart()}`;
}

export const descriptionPunctuated: Rule = {
  id: 'description-punctuated',
  severity: 'info',
  phase: 'content',
  title: 'The description ends as a sentence does',
  why: 'A description is shown as a sentence; without its full stop it looks cut off.',
  source: 'Submit for certification, step 3; rule for operation descriptions, carried over',
  check: {
    definition(target, report) {
      const description = textOf(objectOf(target.node, 'info'), 'description')?.trimEnd();
      if (description === undefined || description === '' || /[.!?][”"')]?$/.test(description)) return;
      report({ key: ['info', 'description'], message: `The description ends in ${quote(endOf(description))}. End it with a full stop.` });
    },
  },
  fix: {
    label: 'Add a full stop',
    safe: true,
    apply: (connector, finding) => editAt(connector, finding.at, (text) => (typeof text === 'string' ? `${text.trimEnd().replace(/[,;:]$/, '')}.` : text)),
  },
};
