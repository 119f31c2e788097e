import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { hintWhenPrivate } from '../shared/publisher-severity';

export const descriptionLength30500: Rule = {
  id: 'description-length-30-500',
  aliases: ['FieldLengthNotInRange', '5000.2.3.4'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'The description has 30 to 500 characters',
  why: 'The description is shown beside the icon wherever connectors are listed; the validator refuses shorter and longer ones.',
  source: 'Submit for certification, step 3 (SV FieldLengthNotInRange, policy 5000.2.3.4)',
  check: {
    definition(target, report) {
      const description = textOf(objectOf(target.node, 'info'), 'description');
      if (description === undefined || description.trim() === '') return;
      const { length } = description;
      if (length >= 30 && length <= 500) return;
      report({
        key: ['info', 'description'],
        message: `The description has ${length === 1 ? 'one character' : `${length} characters`}. ${length < 30 ? 'Say in at least 30 what the connector is for.' : 'Shorten it to 500 or fewer.'}`,
      });
    },
  },
};
