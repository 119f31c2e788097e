import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json';
import { dialogOrder } from '../connector/connection-parameter';
import { connectorOf, valueAt, type Connector } from '../connector/connector';
import {
  addAllowedValue,
  addConnectionParameter,
  moveConnectionParameter,
  removeAllowedValue,
  removeConnectionParameter,
  renameConnectionParameter,
  setAllowedValue,
  setDependency,
  setParameterDescription,
  setParameterType,
} from './connection-parameters';

const group = '/properties/properties/connectionParameters';

const start = connectorOf(
  { swagger: '2.0' },
  {
    properties: {
      connectionParameters: {
        api_key: { type: 'securestring', uiDefinition: { displayName: 'Key', constraints: { tabIndex: 2, clearText: false, required: 'true' } } },
        region: { type: 'string', 'x-own': 1, uiDefinition: { displayName: 'Region', constraints: { tabIndex: 3, required: 'true', allowedValues: [{ value: 'n', text: 'North' }] } } },
        berth: { type: 'string', uiDefinition: { constraints: { tabIndex: 4, dependencies: { region: { values: ['n'] } } } } },
      },
      policyTemplateInstances: [{ templateId: 'dynamichosturl', parameters: { 'x-ms-apimTemplateParameter.urlTemplate': "https://@connectionParameters('region').quay.example/@connectionParameters('regional')" } }],
    },
  },
);

const parameters = (connector: Connector): JsonObject => Object(valueAt(connector, group));

describe('a connection parameter', () => {
  it.each([
    ['string', { tabIndex: 5, clearText: true, required: 'true' }],
    ['securestring', { tabIndex: 5, clearText: false, required: 'true' }],
    ['int', { tabIndex: 5, required: 'true' }],
    ['bool', { tabIndex: 5, required: 'true' }],
  ] as const)('of type %s is added behind the others', (type, constraints) => {
    const after = addConnectionParameter.apply(start, { group, name: 'dockNumber', type });
    expect(valueAt(after, `${group}/dockNumber`)).toEqual({ type, uiDefinition: { displayName: 'Dock number', description: '', tooltip: '', constraints } });
    expect(Object.keys(parameters(after)).at(-1)).toBe('dockNumber');
  });

  it('of a gateway or a sign-in comes with its settings', () => {
    expect(valueAt(addConnectionParameter.apply(start, { group, name: 'gateway', type: 'gatewaySetting' }), `${group}/gateway/gatewaySettings/dataSourceType`)).toBe('CustomConnector');
    expect(valueAt(addConnectionParameter.apply(start, { group, name: 'token', type: 'oauthSetting' }), `${group}/token/oAuthSettings/identityProvider`)).toBe('oauth2');
  });

  it('whose name is taken gets a number, and the group is made when there is none', () => {
    expect(Object.keys(parameters(addConnectionParameter.apply(start, { group, name: 'region', type: 'string' })))).toContain('region2');
    expect(Object.keys(parameters(addConnectionParameter.apply(connectorOf({}, {}), { group, name: 'a', type: 'int' })))).toEqual(['a']);
  });

  it('takes dependencies on it along when it is removed', () => {
    const after = removeConnectionParameter.apply(start, { at: `${group}/region` });
    expect(Object.keys(parameters(after))).toEqual(['api_key', 'berth']);
    expect(valueAt(after, `${group}/berth/uiDefinition/constraints/dependencies`)).toEqual({});
  });

  it('is renamed in its place, in dependencies and in policies, and nowhere else', () => {
    const after = renameConnectionParameter.apply(start, { at: `${group}/region`, to: 'area' });
    expect(Object.keys(parameters(after))).toEqual(['api_key', 'area', 'berth']);
    expect(valueAt(after, `${group}/berth/uiDefinition/constraints/dependencies`)).toEqual({ area: { values: ['n'] } });
    expect(valueAt(after, '/properties/properties/policyTemplateInstances/0/parameters/x-ms-apimTemplateParameter.urlTemplate')).toBe("https://@connectionParameters('area').quay.example/@connectionParameters('regional')");
    expect(valueAt(after, `${group}/area/x-own`)).toBe(1);
    const unused = renameConnectionParameter.apply(start, { at: `${group}/berth`, to: 'dock' });
    expect(valueAt(unused, '/properties/properties/policyTemplateInstances')).toBe(valueAt(start, '/properties/properties/policyTemplateInstances'));
  });

  it('is renamed in the templates of its group', () => {
    const templated = connectorOf({}, { properties: { connectionParameters: { token: { type: 'oauthSetting', oAuthSettings: { customParameters: { tokenUrlTemplate: { value: 'https://{Region}.x/{RefreshToken}' } } } }, 'token:region': { type: 'string' } } } });
    const after = renameConnectionParameter.apply(templated, { at: `${group}/token:region`, to: 'token:area' });
    expect(valueAt(after, `${group}/token/oAuthSettings/customParameters/tokenUrlTemplate/value`)).toBe('https://{area}.x/{RefreshToken}');
  });

  it('keeps its name when the new one is taken, empty or the same', () => {
    for (const to of ['api_key', '', 'region']) expect(renameConnectionParameter.apply(start, { at: `${group}/region`, to })).toBe(start);
  });

  it('leaves policies alone while another sign-in has the old name', () => {
    const inner = start.properties['properties'];
    const several = connectorOf({}, { properties: { ...Object(inner), connectionParameterSets: { values: [{ name: 'a', parameters: { region: { type: 'string' } } }] } } });
    const after = renameConnectionParameter.apply(several, { at: `${group}/region`, to: 'area' });
    expect(valueAt(after, '/properties/properties/policyTemplateInstances')).toBe(valueAt(several, '/properties/properties/policyTemplateInstances'));
  });

  it('gets another type with what that type needs, and keeps the rest', () => {
    const after = setParameterType.apply(start, { at: `${group}/region`, type: 'securestring' });
    expect(valueAt(after, `${group}/region`)).toEqual({ type: 'securestring', 'x-own': 1, uiDefinition: { displayName: 'Region', constraints: { tabIndex: 3, required: 'true', allowedValues: [{ value: 'n', text: 'North' }], clearText: false } } });
    expect(setParameterType.apply(start, { at: `${group}/region`, type: 'string' })).toBe(start);
  });

  it('keeps the description of its schema in step', () => {
    const both = connectorOf({}, { properties: { connectionParameters: { a: { uiDefinition: { description: 'x', schema: { type: 'string', description: 'x' } } } } } });
    expect(valueAt(setParameterDescription.apply(both, { at: `${group}/a`, text: 'new' }), `${group}/a/uiDefinition`)).toEqual({ description: 'new', schema: { type: 'string', description: 'new' } });
    expect(valueAt(setParameterDescription.apply(start, { at: `${group}/berth`, text: 'new' }), `${group}/berth/uiDefinition/description`)).toBe('new');
  });
});

describe('the order of the dialog', () => {
  it('follows tabIndex, then the file', () => {
    expect(dialogOrder({ a: {}, b: { uiDefinition: { constraints: { tabIndex: 2 } } }, c: { uiDefinition: { constraints: { tabIndex: 1 } } } })).toEqual(['c', 'b', 'a']);
  });

  it('changes with a move, each parameter keeping a tabIndex that was there', () => {
    const after = moveConnectionParameter.apply(start, { at: `${group}/berth`, by: -1 });
    expect(dialogOrder(parameters(after))).toEqual(['api_key', 'berth', 'region']);
    expect(Object.keys(parameters(after))).toEqual(['api_key', 'berth', 'region']);
    expect(Object.values(parameters(after)).map((parameter) => Object(parameter).uiDefinition.constraints.tabIndex)).toEqual([2, 3, 4]);
  });

  it('changes too where all have the same tabIndex or none', () => {
    const same = connectorOf({}, { properties: { connectionParameters: { a: { x: 1 }, b: {}, c: { uiDefinition: { constraints: { tabIndex: 2 } } } } } });
    const after = moveConnectionParameter.apply(same, { at: `${group}/a`, by: -1 });
    expect(dialogOrder(parameters(after))).toEqual(['a', 'c', 'b']);
    expect(moveConnectionParameter.apply(same, { at: `${group}/c`, by: -1 })).toBe(same);
  });
});

describe('a drop-down', () => {
  const at = `${group}/region` as const;
  const list = `${at}/uiDefinition/constraints/allowedValues` as const;

  it('gets, changes and loses choices; the last one takes it along', () => {
    const two = addAllowedValue.apply(start, { at, value: 's', text: 'South' });
    expect(valueAt(two, list)).toEqual([{ value: 'n', text: 'North' }, { text: 'South', value: 's' }]);
    const changed = setAllowedValue.apply(setAllowedValue.apply(two, { at, index: 1, text: 'Southern' }), { at, index: 0, value: 'north' });
    expect(valueAt(changed, list)).toEqual([{ value: 'north', text: 'North' }, { text: 'Southern', value: 's' }]);
    const none = [0, 0].reduce((connector, index) => removeAllowedValue.apply(connector, { at, index }), two);
    expect(valueAt(none, `${at}/uiDefinition/constraints`)).toEqual({ tabIndex: 3, required: 'true' });
  });

  it('is kept in step where it stands beside the type as well, and stays there where it stands there alone', () => {
    const older = connectorOf({}, { properties: { connectionParameters: { region: { type: 'string', allowedValues: [{ value: 'n' }] } } } });
    expect(valueAt(addAllowedValue.apply(older, { at, value: 's', text: 'South' }), at)).toEqual({ type: 'string', allowedValues: [{ value: 'n' }, { value: 's' }] });
    const both = connectorOf({}, { properties: { connectionParameters: { region: { allowedValues: [{ value: 'n' }], uiDefinition: { constraints: { allowedValues: [{ text: 'N', value: 'n' }] } } } } } });
    expect(valueAt(setAllowedValue.apply(both, { at, index: 0, value: 'm' }), at)).toEqual({ allowedValues: [{ value: 'm' }], uiDefinition: { constraints: { allowedValues: [{ text: 'N', value: 'm' }] } } });
  });
});

describe('a dependency', () => {
  it('is made, changed and taken back to what was there', () => {
    const at = `${group}/api_key` as const;
    const made = setDependency.apply(start, { at, on: 'region', values: ['n', 's'] });
    expect(valueAt(made, `${at}/uiDefinition/constraints/dependencies`)).toEqual({ region: { values: ['n', 's'] } });
    expect(valueAt(setDependency.apply(made, { at, on: 'region', values: undefined }), at)).toEqual(valueAt(start, at));
  });
});
