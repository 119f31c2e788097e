import { expect, it } from 'vitest';
import { memberLabel } from './member-label';

it.each([
  [[], ''],
  [['summary'], 'Summary'],
  [['parameters', 'query limit', 'required'], 'Parameter limit · required'],
  [['parameters', ' title', 'x-ms-summary'], 'Parameter title · title'],
  [['parameters', 'reference #/parameters/Page'], 'Parameter Page'],
  [['parameters', 'variable 1', 'type'], 'Parameter quay · type'],
  [['parameters', 'body', 'schema', 'properties', 'schema', 'items', 'type'], 'Request body · schema · items · type'],
  [['responses', '200', 'schema', 'required', 'value "id"'], '200 response · required · id'],
  [['contact', 'email'], 'Contact · email'],
  [['securityDefinitions', 'key', 'in'], 'Key · in'],
])('says %j in words', (path, words) => {
  expect(memberLabel(path, ['port', 'quay'])).toBe(words);
});
