import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';

const word = /\bAPIs?\b/i;

export const descriptionNoWordApi: Rule = {
  id: 'description-no-word-api',
  severity: 'warning',
  severityIn: hintWhenPrivate('warning'),
  phase: 'content',
  title: 'The description does not say “API”',
  why: 'People who build flows think of services and what they do; the guidance for texts asks to leave the word out.',
  source: 'Connector string guidance',
  check: {
    definition(target, report) {
      const description = textOf(objectOf(target.node, 'info'), 'description');
      if (description === undefined || !word.test(description)) return;
      report({ key: ['info', 'description'], message: 'The description contains the word “API”. Name the service instead.' });
    },
  },
};
