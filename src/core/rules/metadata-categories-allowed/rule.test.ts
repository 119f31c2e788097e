import { expect, it } from 'vitest';
import { setAt, valueAt } from '../../connector/connector';
import { checkConnector } from '../engine/check-connector';
import { sampleConnector } from '../testing/sample-connector';
import { testRule } from '../testing/test-rule';
import { metadataCategoriesAllowed } from './rule';

testRule(metadataCategoriesAllowed, [
  { name: 'says nothing about a good connector', with: {}, finds: [] },
  { name: 'takes one category', with: { '/definition/x-ms-connector-metadata/2/propertyValue': 'Internet of Things' }, finds: [] },
  { name: 'finds a list with commas', with: { '/definition/x-ms-connector-metadata/2/propertyValue': 'Data,AI' }, finds: ['/definition/x-ms-connector-metadata/2/propertyValue'] },
]);

const at = '/definition/x-ms-connector-metadata/2/propertyValue';
it.each([
  ['productivty; Data', 'Write “Productivity”.', 'Productivity;Data'],
  ['Content & Files', 'Write “Content and Files”.', 'Content and Files'],
  ['Data,AI', 'Put semicolons between them.', 'Data;AI'],
])('puts %s right', (written, wayOut, put) => {
  const connector = setAt(sampleConnector, at, written);
  const finding = checkConnector(connector).find(({ rule }) => rule === metadataCategoriesAllowed.id);
  expect(finding?.message).toContain(wayOut);
  expect(finding?.fixable).toBe(true);
  expect(finding && valueAt(metadataCategoriesAllowed.fix?.apply(connector, finding) ?? connector, at)).toBe(put);
});

it.each(['Harbours', 'Dato', 'productivty; Harbours'])('guesses nothing for %s', (written) => {
  const finding = checkConnector(setAt(sampleConnector, at, written)).find(({ rule }) => rule === metadataCategoriesAllowed.id);
  expect([finding?.fixable, finding?.message.includes('Choose one of: AI, ')]).toEqual([false, true]);
});
