import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { isEmail } from '../shared/email-address';
import { placeOf } from '../shared/place';
import { reviewed } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

export const contactEmail: Rule = {
  id: 'contact-email',
  aliases: ['ContactEmailNotValid', '5000.3.1.4'],
  severity: 'error',
  severityIn: ({ publisherKind, state }) => (publisherKind === 'private' ? 'info' : state === 'new' ? 'error' : 'warning'),
  phase: 'content',
  title: 'The support contact has an e-mail address',
  why: 'Microsoft and customers write to this address; the validator refuses a text that is no address.',
  source: 'Submit for certification, step 3b (SV ContactEmailNotValid, policy 5000.3.1.4)',
  check: {
    definition(target, report, { situation }) {
      const contact = objectOf(objectOf(target.node, 'info'), 'contact');
      if (!contact) return;
      const email = textOf(contact, 'email') ?? '';
      if (isEmail(email.trim())) return;
      const place = placeOf(target.node, ['info', 'contact', 'email']);
      // Connectors without an address are accepted to this day (1.5 % since 2021); the validator refuses what is no address.
      if (email.trim() === '') report({ ...place, severity: reviewed('warning', situation), message: 'The support contact has no e-mail address. Enter the address of the support team.' });
      else report({ ...place, message: `${quote(email)} is no e-mail address. Write it as in support@example.com, in plain letters.` });
    },
  },
};
