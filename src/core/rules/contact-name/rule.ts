import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';
import { hintWhenPrivate } from '../shared/publisher-severity';

export const contactName: Rule = {
  id: 'contact-name',
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'The support contact has a name',
  why: 'The reference page of the connector shows whom to ask.',
  source: 'Submit for certification, step 3b',
  check: {
    definition(target, report) {
      const contact = objectOf(objectOf(target.node, 'info'), 'contact');
      if (!contact || (textOf(contact, 'name') ?? '').trim() !== '') return;
      report({ ...placeOf(target.node, ['info', 'contact', 'name']), message: 'The support contact has no name. Enter the name of the support team.' });
    },
  },
};
