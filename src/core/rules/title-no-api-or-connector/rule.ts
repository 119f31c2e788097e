import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

const refused = /\b(?:apis?|connectors?)\b/gi;

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
      const words = title?.match(refused);
      if (!words) return;
      const [word, ...others] = new Set(words);
      const named = [word, ...others].map((each) => quote(each ?? '')).join(' and ');
      report({ key: ['info', 'title'], message: others.length === 0 ? `The title contains the word ${named}, which certification refuses. Take it out.` : `The title contains the words ${named}, which certification refuses. Take them out.` });
    },
  },
};
