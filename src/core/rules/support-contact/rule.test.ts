import { asPublisher, withSubmission } from '../testing/change';
import { testRule } from '../testing/test-rule';
import { supportContact } from './rule';

testRule(supportContact, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'names each missing detail', with: withSubmission({ contact: { name: '', email: '' } }), finds: ['/submission/contact!email', '/submission/contact!name'] },
  { name: 'is off for a private connector', with: asPublisher('private', withSubmission({ contact: { name: '', email: '' } })), finds: [] },
]);
