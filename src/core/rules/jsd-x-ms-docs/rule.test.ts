import { testRule } from '../testing/test-rule';
import { jsdXMsDocs } from './rule';

testRule(jsdXMsDocs, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'points at the link', with: { '/definition/x-ms-docs': [{ url: 'https://harbour.example/docs' }] }, finds: ['/definition/x-ms-docs/0'] },
]);
