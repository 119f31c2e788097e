import { lastKeyOf, type Pointer } from '../base/pointer';
import { editAt, setAt, type Connector } from '../connector/connector';
import type { Command } from './command';

export type OAuthAddress = 'authorizationUrl' | 'tokenUrl' | 'refreshUrl';

/** Which addresses the definition's security scheme holds as well; it has no refresh URL. */
const inDefinition: ReadonlySet<OAuthAddress> = new Set(['authorizationUrl', 'tokenUrl']);

/** Where an address stands in the properties, below the `token` parameter. */
export const oauthAddressAt = (token: Pointer, address: OAuthAddress): Pointer => `${token}/oAuthSettings/customParameters/${address}/value`;

/** Sets one of the addresses of an OAuth 2.0 sign-in where both files hold it, so that they never disagree. */
export const setOAuthAddress: Command<{ scheme: Pointer; token: Pointer; address: OAuthAddress; url: string }> = {
  name: 'set-oauth-address',
  label: ({ address }) => `Edit ${address}`,
  apply: (connector, { scheme, token, address, url }) => {
    const withProperties = setAt(connector, oauthAddressAt(token, address), url);
    return inDefinition.has(address) ? setAt(withProperties, `${scheme}/${address}`, url) : withProperties;
  },
};

/** Sets the scopes of an OAuth 2.0 sign-in in both files. Descriptions that the definition has for a scope stay. */
export const setOAuthScopes: Command<{ scheme: Pointer; token: Pointer; scopes: readonly string[] }> = {
  name: 'set-oauth-scopes',
  label: () => 'Edit scopes',
  apply: (connector, { scheme, token, scopes }) => {
    const name = lastKeyOf(scheme) ?? '';
    const described = editAt(connector, `${scheme}/scopes`, (node) => {
      const before = typeof node === 'object' && node !== null && !Array.isArray(node) ? Object.entries(node) : [];
      const known = new Map(before);
      const isSame = before.length === scopes.length && before.every(([scope], index) => scope === scopes[index]);
      return isSame && node !== undefined ? node : Object.fromEntries(scopes.map((scope) => [scope, known.get(scope) ?? scope]));
    });
    const listed = setListAt(described, `${token}/oAuthSettings/scopes`, scopes);
    return editAt(listed, '/definition/security', (node) =>
      Array.isArray(node)
        ? node.map((requirement) => (typeof requirement === 'object' && requirement !== null && Object.hasOwn(requirement, name) ? { ...requirement, [name]: [...scopes] } : requirement))
        : node,
    );
  },
};

function setListAt(connector: Connector, at: Pointer, list: readonly string[]): Connector {
  return editAt(connector, at, (node) => (JSON.stringify(node) === JSON.stringify(list) ? node : [...list]));
}
