import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json';
import { connectionDialog, isAskedFor } from './connection-dialog';
import { connectorOf } from './connector';
import { basicParameters, gatewayParameter, oauthParameter, tenantParameter } from './default-properties';

const dialogOf = (inner: JsonObject) => connectionDialog(connectorOf({}, { properties: inner }));
const fieldsOf = (connectionParameters: JsonObject) => dialogOf({ connectionParameters }).pages[0]?.fields ?? [];

describe('the connection dialog', () => {
  it('asks in the order of tabIndex, masks secrets and shows the texts', () => {
    const { username, password } = basicParameters();
    expect(fieldsOf({ password: password ?? {}, username: username ?? {} })).toEqual([
      { name: 'username', label: 'username', description: 'The username for this api', tooltip: 'Provide your username', required: true, control: 'text', choices: [], initial: '', dependsOn: [] },
      { name: 'password', label: 'password', description: 'The password for this api', tooltip: 'Provide your password', required: true, control: 'password', choices: [], initial: '', dependsOn: [] },
    ]);
  });

  it('leaves hidden parameters out, and signs in at the service with OAuth 2.0', () => {
    const [page] = dialogOf({ connectionParameters: { ...oauthParameter({ authorizationUrl: '', tokenUrl: '', scopes: [] }), ...tenantParameter() } }).pages;
    expect(page).toEqual({ label: '', description: '', fields: [], signsInThere: true });
  });

  it.each([
    ['choice', { type: 'string', uiDefinition: { constraints: { allowedValues: [{ value: 'n', text: 'North' }] } } }],
    ['choice', { type: 'string', allowedValues: [{ value: 'n' }] }],
    ['number', { type: 'int' }],
    ['switch', { type: 'bool' }],
    ['text', { type: 'string' }],
    ['text', { type: 'securestring', uiDefinition: { constraints: { clearText: true } } }],
    ['password', { type: 'securestring' }],
    ['password', { type: 'string', uiDefinition: { constraints: { clearText: false } } }],
    ['text', { type: 'something' }],
  ])('draws a %s', (control, parameter) => {
    expect(fieldsOf({ a: parameter })[0]?.control).toBe(control);
  });

  it('offers the gateway', () => {
    expect(fieldsOf(gatewayParameter())[0]).toMatchObject({ label: 'Gateway', control: 'gateway' });
  });

  it('offers several sign-ins, whatever the case of their keys', () => {
    const dialog = dialogOf({
      connectionParameters: { old: { type: 'string' } },
      connectionParameterSets: {
        uiDefinition: { displayname: 'How', description: 'Choose' },
        values: [
          { name: 'a', uiDefinition: { displayName: 'A', description: 'First' }, parameters: { k: { type: 'securestring', uiDefinition: { description: 'no', schema: { description: 'yes' } } } } },
          { name: 'b', parameters: {} },
        ],
      },
    });
    expect(dialog.choice).toEqual({ label: 'How', description: 'Choose' });
    expect(dialog.pages.map(({ label, description, fields }) => [label, description, fields.map((field) => field.description)])).toEqual([
      ['A', 'First', ['yes']],
      ['b', '', []],
    ]);
  });

  it('asks for a field only with the values that it depends on', () => {
    const [field] = fieldsOf({ a: { type: 'string', uiDefinition: { constraints: { required: 'FALSE', dependencies: { region: { values: ['n', 's'] } } } } } });
    if (!field) throw new Error('There is a field.');
    expect(field.required).toBe(false);
    expect(isAskedFor(field, { region: 's' })).toBe(true);
    expect(isAskedFor(field, { region: 'w' })).toBe(false);
    expect(isAskedFor(field, {})).toBe(false);
  });
});
