import { describe, expect, it } from 'vitest';
import { checkConnector } from './engine/check-connector';
import type { Example } from './rule';
import { ruleCatalogue } from './catalogue';
import { applyExample } from './testing/apply-example';
import { examplesOf } from './testing/examples-of';
import { sampleConnector } from './testing/sample-connector';

const get = '/definition/paths/~1berths/get';
const schema = { type: 'object', properties: { a: { type: 'string' } } };

it.each<readonly [string, Example, string]>([
  ['response-single-schema', { [`${get}/responses/401/schema`]: schema }, 'The responses 200 and 401 both have a schema. Keep the one for success.'],
  ['response-single-schema', { [`${get}/responses/401/schema`]: schema, [`${get}/responses/404`]: { description: 'Not Found', schema } }, 'The responses 200, 401 and 404 all have a schema. Keep the one for success.'],
  ['response-single-schema', { [`${get}/responses`]: { 204: { description: 'No Content' }, 400: { description: 'Bad Request', schema }, 404: { description: 'Not Found', schema } } }, 'The responses 400 and 404 both have a schema. None of them is for success: keep one at most.'],
  ['connection-parameter-string-booleans', { '/properties/properties/connectionParameters/api_key/uiDefinition/constraints/required': true }, '“required” is true without quotation marks. Write "true" or "false", with them.'],
  ['connection-parameter-string-booleans', { '/properties/properties/connectionParameters/api_key/uiDefinition/constraints/clearText': 'false' }, '“clearText” is "false" in quotation marks. Write true or false, without them.'],
  ['connection-parameter-string-booleans', { '/properties/properties/connectionParameters/api_key/uiDefinition/constraints/required': 3 }, '“required” is “3”. Write "true" or "false", with quotation marks.'],
  ['jsp-oauth-settings', { '/properties/properties/connectionParameters/token': { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', properties: { IsFirstParty: false } } } }, 'IsFirstParty is false without quotation marks. Write "True" or "False", with them.'],
  ['schema-ref-no-siblings', { [`${get}/responses/200/schema/items/title`]: 'Berth' }, 'Beside the reference stands “title”. Remove it or put it into the definition.'],
  ['schema-ref-no-siblings', { [`${get}/responses/200/schema/items/title`]: 'Berth', [`${get}/responses/200/schema/items/type`]: 'object' }, 'Beside the reference stand “title” and “type”. Remove them or put them into the definition.'],
  ['dynamic-collection-is-array', { [`${get}/parameters/0/x-ms-dynamic-values`]: { operationId: 'GetBerth', 'value-path': 'id' } }, 'The answer of “GetBerth” is no list. Name the member that holds the list as value-collection.'],
  ['response-description-meaningful', { [`${get}/responses/401/description`]: '' }, 'The description of the response “401” is empty. Write “Unauthorized” or more.'],
  ['description-punctuated', { '/definition/info/description': 'Books berths in a harbour, at https://harbour.example/here' }, 'The description ends in “…https://harbour.example/here”. End it with a full stop.'],
])('%s says what is wrong in whole words, one or several', (rule, example, message) => {
  expect(checkConnector(applyExample(example, sampleConnector)).filter((finding) => finding.rule === rule).map((finding) => finding.message)).toContain(message);
});

describe('the messages of every rule, over its bad examples', () => {
  // A full stop that ends a sentence is followed by a blank and a capital or a quotation; others stand in names and addresses.
  const sentences = (message: string): number => message.replaceAll(/“[^”]*”/g, '“”').split(/[.?!](?:\s+(?=[\p{Lu}“]|x-ms)|$)/u).filter((part) => part.trim() !== '').length;

  it.each(ruleCatalogue.map(({ id }) => id))('%s: what is wrong, then the way out', async (id) => {
    for (const example of (await examplesOf(id)).bad) {
      for (const { rule, message } of checkConnector(applyExample(example, sampleConnector))) if (rule === id) expect(sentences(message), message).toBe(2);
    }
  });
});
