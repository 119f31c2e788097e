import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const refused = /\b(?:apis?|connectors?)\b/i;

export const titleNoApiOrConnector: Rule = {
  id: 'title-no-api-or-connector',
  aliases: ['ValueContainsRestrictedWords', '5000.2.2.2'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'The title does not say “API” or “Connector”',
  why: 'Every entry of the list is a connector to an API; the validator refuses both words in titles.',
  source: 'Submit for certification, step 3 (SV ValueContainsRestrictedWords, policy 5000.2.2.2)',
  check: {
    definition(target, report) {
      const title = textOf(objectOf(target.node, 'info'), 'title');
      const word = title === undefined ? undefined : refused.exec(title)?.[0];
      if (word === undefined) return;
      report({ key: ['info', 'title'], message: `The title contains the word ${quote(word)}, which certification refuses. Take it out.` });
    },
  },
};
