import { objectOf, textOf } from '../../base/json';
import type { Rule } from '../rule';
import { putHttpsInFront } from '../shared/fixes';
import { placeOf } from '../shared/place';
import { softerWhenIndependent } from '../shared/publisher-severity';
import { quote } from '../shared/quote';
import { addressIn, hasScheme, isWebAddress } from '../shared/web-address';

export const contactUrl: Rule = {
  id: 'contact-url',
  aliases: ['UrlNotValid'],
  severity: 'error',
  severityIn: softerWhenIndependent('error'),
  phase: 'content',
  title: 'The support contact has a web address',
  why: 'The reference page of the connector links to the support site.',
  source: 'Submit for certification, step 3b (SV UrlNotValid)',
  check: {
    definition(target, report) {
      const contact = objectOf(objectOf(target.node, 'info'), 'contact');
      if (!contact) return;
      const url = textOf(contact, 'url') ?? '';
      if (isWebAddress(url)) return;
      const place = placeOf(target.node, ['info', 'contact', 'url']);
      if (url.trim() === '') report({ ...place, fixable: false, message: 'The support contact has no web address. Enter the address of the support site.' });
      else report({ ...place, ...(hasScheme(url) ? { severity: 'warning' } : {}), fixable: addressIn(url) !== undefined, message: `${quote(url)} is no complete web address. Write it as in https://example.com/support.` });
    },
  },
  fix: putHttpsInFront,
};
