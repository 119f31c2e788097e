import { expect, it } from 'vitest';
import { valueAt, connectorOf, type Connector } from '../connector/connector';
import { basicParameters } from '../connector/default-properties';
import { usesGateway } from '../connector/sign-in';
import { setGateway } from './set-gateway';

const inner = (connector: Connector): unknown => valueAt(connector, '/properties/properties');

const basic = connectorOf({ securityDefinitions: { basic_auth: { type: 'basic' } } }, { properties: { connectionParameters: basicParameters(), iconBrandColor: '#123456', capabilities: ['actions'] } });

it('names the capability and asks for a gateway, and takes both back', () => {
  const on = setGateway.apply(basic, { isOn: true });
  expect(inner(on)).toMatchObject({ capabilities: ['actions', 'gateway'], connectionParameters: { username: {}, password: {}, gateway: { type: 'gatewaySetting' } } });
  expect(usesGateway(on)).toBe(true);
  expect(setGateway.apply(on, { isOn: true })).toBe(on);
  expect(inner(setGateway.apply(on, { isOn: false }))).toEqual(inner(basic));
  expect(setGateway.apply(basic, { isOn: false })).toBe(basic);
});

it('leaves several sign-ins as they are', () => {
  const sets = { values: [{ name: 'a', parameters: {} }, { name: 'b', parameters: {} }] };
  const several = connectorOf({}, { properties: { connectionParameters: {}, connectionParameterSets: sets, capabilities: [] } });
  expect(inner(setGateway.apply(several, { isOn: true }))).toEqual({ connectionParameters: {}, connectionParameterSets: sets, capabilities: ['gateway'] });
});
