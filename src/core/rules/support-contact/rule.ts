import type { Rule } from '../rule';
import { isEmail } from '../shared/email-address';
import { whenSubmitted } from '../shared/publisher-severity';
import { quote } from '../shared/quote';

export const supportContact: Rule = {
  id: 'support-contact',
  aliases: ['seed-bundle-support-contact'],
  severity: 'error',
  severityIn: whenSubmitted('error'),
  phase: 'package',
  title: 'The submission names a contact for Microsoft',
  why: 'Reviewers write to this address about the submission.',
  source: 'Submit for certification; criteria of 2017',
  check: {
    package(target, report) {
      const { name, email } = target.submission.contact;
      const key = ['submission', 'contact'];
      if (email.trim() === '') report({ key, missing: 'email', message: 'The submission has no contact address. Enter an e-mail address that reviewers can write to.' });
      else if (!isEmail(email.trim())) report({ key, message: `${quote(email)} is no e-mail address. Write it as in name@example.com.` });
      if (name.trim() === '') report({ key, missing: 'name', severity: 'warning', message: 'The submission’s contact has no name. Enter the person or team.' });
    },
  },
};
