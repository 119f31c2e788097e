import type { Rule } from '../rule';
import { verifiedOnly } from '../shared/publisher-severity';

export const testAccount: Rule = {
  id: 'test-account',
  aliases: ['seed-bundle-test-account'],
  severity: 'error',
  severityIn: verifiedOnly('error'),
  phase: 'package',
  title: 'The submission has a test account with the steps to sign in',
  why: 'Reviewers call each operation with it.',
  source: 'Submit for certification; criteria of 2017',
  check: {
    package(target, report) {
      const { userName, instructions } = target.submission.testAccount;
      if (userName.trim() === '' && instructions.trim() === '') {
        report({ key: ['submission', 'testAccount'], missing: 'userName', message: 'There is no test account. Enter its user name and how to sign in; the password is asked for when you copy it for them.' });
      } else if (instructions.trim() === '') {
        report({ key: ['submission', 'testAccount'], missing: 'instructions', severity: 'warning', message: 'The test account has no instructions. Say step by step how a reviewer signs in.' });
      }
    },
  },
};
