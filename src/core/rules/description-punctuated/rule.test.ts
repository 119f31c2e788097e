import { testRule } from '../testing/test-rule';
import { descriptionPunctuated } from './rule';

testRule(descriptionPunctuated, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'takes a question', with: { '/definition/info/description': 'Where is a free berth in the harbour?' }, finds: [] },
]);
