import { isArray, isObject, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { lastKeyOf, parentOf, type Pointer } from '../base/pointer';
import { withKey, withoutKey } from '../base/tree';
import { keyLike } from '../connector/connection-parameter';
import { editAt, setAt, valueAt, type Connector } from '../connector/connector';
import { servicePrincipalParameters, tenantParameter } from '../connector/default-properties';
import { providerOf, type ProviderField } from '../connector/identity-providers/identity-providers';
import type { OAuthPreset } from '../connector/identity-providers/oauth-presets';
import { addressesOf, customValueAt, customValueIn, oauthSettingsIn, settingsAt, type DeclaredAddresses } from '../connector/oauth-settings';
import type { Command } from './command';

/** Where the two halves of an OAuth 2.0 sign-in stand; the definition may say nothing of it. */
export interface OAuthPlaces {
  readonly token: Pointer;
  readonly scheme: Pointer | undefined;
}

const addressNames = ['authorizationUrl', 'tokenUrl'] as const;

function addressesAt(connector: Connector, token: Pointer): DeclaredAddresses {
  const group = valueAt(connector, parentOf(token));
  return addressesOf(valueAt(connector, token), isObject(group) ? group : {});
}

/** An address with the realm of `after` in the place of that of `before`: `https://login.example/tenant`. */
function movedRealm(stored: string, before: string, after: string): string {
  const realm = (address: string): string => address.split('/oauth2/')[0] ?? address;
  return before.includes('/oauth2/') && stored.startsWith(`${realm(before)}/`) ? realm(after) + stored.slice(realm(before).length) : stored;
}

/** Lets the addresses of the definition follow what the settings say: those that agreed before, and `direct` in any case. */
function withAddresses(before: Connector, after: Connector, { token, scheme }: OAuthPlaces, direct?: (typeof addressNames)[number]): Connector {
  if (scheme === undefined) return after;
  const old = addressesAt(before, token);
  const now = addressesAt(after, token);
  return addressNames.reduce((connector, address) => {
    const stored = valueAt(connector, `${scheme}/${address}`) ?? '';
    const isDirect = address === direct;
    if (old[address] === now[address] && !isDirect) return connector;
    if (isDirect || stored === '' || stored === old[address]) return setAt(connector, `${scheme}/${address}`, now[address]);
    return typeof stored === 'string' ? setAt(connector, `${scheme}/${address}`, movedRealm(stored, old[address], now[address])) : connector;
  }, after);
}

const withCustomValue = (connector: Connector, token: Pointer, name: string, value: Json): Connector => setAt(connector, customValueAt(token, valueAt(connector, token), name), value);

/**
 * Sets one setting of the provider (`customParameters`). Where the definition holds the same address, it gets it too, so that
 * an edit settles what differed; addresses that the definition derives from a tenant or a template follow while they agree.
 */
export const setOAuthSetting: Command<OAuthPlaces & { name: string; value: string }> = {
  name: 'set-oauth-setting',
  label: ({ name }) => `Edit ${name}`,
  apply: (connector, { name, value, ...places }) => {
    const token = valueAt(connector, places.token);
    const field = providerOf(textOf(oauthSettingsIn(token), 'identityProvider') ?? 'oauth2')?.fields.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return withAddresses(connector, withCustomValue(connector, places.token, name, value), places, field?.kind === 'url' ? field.declares : undefined);
  },
};

/** Sets the scopes of an OAuth 2.0 sign-in in both files. Descriptions that the definition has for a scope stay. */
export const setOAuthScopes: Command<OAuthPlaces & { scopes: readonly string[] }> = {
  name: 'set-oauth-scopes',
  label: () => 'Edit scopes',
  apply: (connector, { scheme, token, scopes }) => {
    const listed = editAt(connector, `${settingsAt(token, valueAt(connector, token))}/scopes`, (node) => (JSON.stringify(node) === JSON.stringify(scopes) ? node : [...scopes]));
    return scheme === undefined ? listed : withDeclaredScopes(listed, scheme, scopes);
  },
};

/** The definition's scheme, and what operations ask of it, with other scopes. */
export function withDeclaredScopes(connector: Connector, scheme: Pointer, scopes: readonly string[]): Connector {
  const name = lastKeyOf(scheme) ?? '';
  const described = editAt(connector, `${scheme}/scopes`, (node) => {
    const before = isObject(node) ? Object.entries(node) : [];
    const known = new Map(before);
    const isSame = before.length === scopes.length && before.every(([scope], index) => scope === scopes[index]);
    return isSame && node !== undefined ? node : Object.fromEntries(scopes.map((scope) => [scope, known.get(scope) ?? scope]));
  });
  return editAt(described, '/definition/security', (node) => (isArray(node) ? node.map((requirement) => (isObject(requirement) && Object.hasOwn(requirement, name) ? withKey(requirement, name, [...scopes]) : requirement)) : node));
}

/** What a setting of the old provider is called at the new one: `tokenUrl`, `tokenUrlTemplate`. */
const stem = (field: ProviderField): string => field.name.replace(/Template$/, '');

function withProviderFields(connector: Connector, token: Pointer, oldId: string, newId: string): Connector {
  const node = valueAt(connector, token);
  const oldFields = providerOf(oldId)?.fields ?? [];
  const newFields = providerOf(newId)?.fields ?? [];
  const values = newFields.flatMap(({ name, initial, required }, index) => {
    const same = oldFields.find((old) => stem(old) === stem(newFields[index] ?? old));
    const value = customValueIn(node, name) ?? (same && customValueIn(node, same.name)) ?? initial;
    return value === '' && !required ? [] : [{ name, value }];
  });
  const isGone = (name: string): boolean => oldFields.some((field) => field.name.toLowerCase() === name.toLowerCase()) && !newFields.some((field) => field.name.toLowerCase() === name.toLowerCase());
  const cleared = editAt(connector, `${settingsAt(token, node)}/customParameters`, (custom) => Object.keys(isObject(custom) ? custom : {}).reduce<JsonObject>((left, name) => (isGone(name) ? withoutKey(left, name) : left), isObject(custom) ? custom : {}));
  return values.reduce((next, { name, value }) => withCustomValue(next, token, name, value), cleared);
}

/** The group around a token parameter with the hidden parameter of the tenant, which Microsoft's sign-in alone has. */
function withTenant(connector: Connector, token: Pointer, isMicrosoft: boolean): Connector {
  return editAt(connector, parentOf(token), (group) => {
    if (!isObject(group)) return group;
    const key = keyLike(group, 'token:TenantId');
    if (isMicrosoft) return Object.hasOwn(group, key) ? group : { ...group, ...tenantParameter() };
    return textOf(objectOf(objectOf(group, key), 'metadata'), 'sourceType') === 'AzureActiveDirectoryTenant' ? withoutKey(group, key) : group;
  });
}

/**
 * Chooses the identity provider. Settings that only the old one knows go, those that both have stay (a token URL becomes
 * the token URL template), missing ones are made; settings that no table lists are kept. Any id is taken.
 */
export const setIdentityProvider: Command<OAuthPlaces & { id: string }> = {
  name: 'set-identity-provider',
  label: () => 'Change the identity provider',
  apply: (connector, { id, ...places }) => {
    const { token } = places;
    const node = valueAt(connector, token);
    const before = textOf(oauthSettingsIn(node), 'identityProvider') ?? '';
    if (before === id) return connector;
    const named = setAt(connector, `${settingsAt(token, node)}/identityProvider`, id);
    const filled = providerOf(id) ? withProviderFields(named, token, before, id) : named;
    const isMicrosoft = (provider: string): boolean => providerOf(provider)?.group === 'microsoft';
    return withAddresses(connector, isMicrosoft(id) || isMicrosoft(before) ? withTenant(filled, token, isMicrosoft(id)) : filled, places);
  },
};

/** Fills in the addresses of a public service as generic OAuth 2, in both files. */
export const applyOAuthPreset: Command<OAuthPlaces & { preset: OAuthPreset }> = {
  name: 'apply-oauth-preset',
  label: ({ preset }) => `Fill in the addresses of ${preset.label}`,
  apply: (connector, { preset, ...places }) => {
    const generic = setIdentityProvider.apply(connector, { ...places, id: 'oauth2' });
    const values = { authorizationUrl: preset.authorizationUrl, tokenUrl: preset.tokenUrl, refreshUrl: preset.tokenUrl };
    return Object.entries(values).reduce((next, [name, value]) => setOAuthSetting.apply(next, { ...places, name, value }), generic);
  },
};

/** Switches on-behalf-of login, in the two places that speak of it. */
export const setOnBehalfOf: Command<{ token: Pointer; isOn: boolean }> = {
  name: 'set-on-behalf-of',
  label: ({ isOn }) => `${isOn ? 'Allow' : 'Disallow'} on-behalf-of login`,
  apply: (connector, { token, isOn }) => {
    const node = valueAt(connector, token);
    const properties = `${settingsAt(token, node)}/properties` as const;
    const stated = editAt(connector, `${properties}/IsOnbehalfofLoginSupported`, (value) => (value === undefined && !isOn ? undefined : isOn));
    return withCustomValue(stated, token, 'enableOnbehalfOfLogin', String(isOn));
  },
};

const principalNames = Object.keys(servicePrincipalParameters());

/** True when a flow may sign in as a service principal beside the token parameter. */
export const hasServicePrincipal = (group: Json | undefined): boolean => isObject(group) && Object.hasOwn(group, keyLike(group, 'token:clientId')) && Object.hasOwn(group, keyLike(group, 'token:clientSecret'));

/** Adds or removes the hidden parameters through which a service principal signs in. Those that are there already stay as they are. */
export const setServicePrincipal: Command<{ token: Pointer; isOn: boolean }> = {
  name: 'set-service-principal',
  label: ({ isOn }) => `${isOn ? 'Support' : 'Stop supporting'} service principals`,
  apply: (connector, { token, isOn }) =>
    editAt(connector, parentOf(token), (group) => {
      if (!isObject(group)) return group;
      if (!isOn) return principalNames.reduce((left, name) => withoutKey(left, keyLike(left, name)), group);
      const missing = Object.entries(servicePrincipalParameters()).filter(([name]) => !Object.hasOwn(group, keyLike(group, name)));
      return missing.length === 0 ? group : { ...group, ...Object.fromEntries(missing) };
    }),
};

/** Takes the client secret out of the settings; it is given at deployment. */
export const removeClientSecret: Command<{ token: Pointer }> = {
  name: 'remove-client-secret',
  label: () => 'Remove the client secret',
  apply: (connector, { token }) => editAt(connector, `${settingsAt(token, valueAt(connector, token))}/clientSecret`, () => undefined),
};
