import { objectOf } from '../../base/json';
import type { Rule } from '../rule';
import { placeOf } from '../shared/place';
import { hintWhenPrivate } from '../shared/publisher-severity';

export const contactRequired: Rule = {
  id: 'contact-required',
  aliases: ['RequiredPropertyMissing', 'seed-support-contact'],
  severity: 'error',
  severityIn: hintWhenPrivate('error'),
  phase: 'content',
  title: 'The definition names a support contact',
  why: 'Customers have to be able to get help; the validator refuses a definition without contact.',
  source: 'Submit for certification, step 3b (SV RequiredPropertyMissing); criteria of 2017',
  check: {
    definition(target, report) {
      const info = objectOf(target.node, 'info');
      if (!info || objectOf(info, 'contact')) return;
      report({ ...placeOf(target.node, ['info', 'contact']), message: 'There is no support contact. Enter a name, a web address and an e-mail address where customers get help.' });
    },
  },
};
