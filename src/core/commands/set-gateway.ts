import { isObject, member, textOf, type JsonObject } from '../base/json';
import { valueAt } from '../connector/connector';
import { gatewayParameter } from '../connector/default-properties';
import { connectionParametersAt, signInSets, singleSignIn } from '../connector/sign-in';
import type { Command } from './command';
import { withGateway, withProperty } from './security-scheme';

/** Parameters without those through which a gateway is chosen. */
const withoutGateway = (parameters: JsonObject): JsonObject => Object.fromEntries(Object.entries(parameters).filter(([, node]) => textOf(node, 'type')?.toLowerCase() !== 'gatewaysetting'));

/**
 * Sends calls through the on-premises data gateway, or no more: the capability, and the connection parameter in which a
 * person chooses a gateway. The kind of sign-in stays, and so do several sign-ins. Source: connector features, 2.1 and 4.3.
 */
export const setGateway: Command<{ isOn: boolean }> = {
  name: 'set-gateway',
  label: ({ isOn }) => (isOn ? 'Connect through the gateway' : 'Connect without the gateway'),
  apply: (connector, { isOn }) => {
    const capable = withGateway(connector, isOn);
    const parameters = valueAt(connector, connectionParametersAt) ?? {};
    if (!isObject(parameters)) return capable;
    const hasOne = singleSignIn(connector).gateway !== undefined;
    if (!isOn) return hasOne ? withProperty(capable, 'connectionParameters', withoutGateway(parameters)) : capable;
    if (hasOne || signInSets(connector).length > 0 || member(parameters, 'gateway') !== undefined) return capable;
    return withProperty(capable, 'connectionParameters', { ...parameters, ...gatewayParameter() });
  },
};
