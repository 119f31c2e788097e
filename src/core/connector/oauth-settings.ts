/** Readers of the `oAuthSettings` of a connection parameter, without case where files differ. Source: connector features, 4.2. */
import { arrayOf, isObject, member, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { child, type Pointer } from '../base/pointer';
import { allowedValuesOf, keyLike } from './connection-parameter';
import { providerOf } from './identity-providers/identity-providers';
import { oauthPresets } from './identity-providers/oauth-presets';

/** The addresses that a security scheme of the definition holds. */
export interface DeclaredAddresses {
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
}

const like = (owner: Json | undefined, name: string): string => keyLike(isObject(owner) ? owner : undefined, name);

/** The settings of a token parameter, under the key that the file uses. */
export const oauthSettingsIn = (token: Json | undefined): JsonObject | undefined => objectOf(token, like(token, 'oAuthSettings'));

/** Where the settings of a token parameter stand. */
export const settingsAt = (at: Pointer, token: Json | undefined): Pointer => child(at, like(token, 'oAuthSettings'));

/** The value of one custom parameter, as text. */
export function customValueIn(token: Json | undefined, name: string): string | undefined {
  const custom = objectOf(oauthSettingsIn(token), 'customParameters');
  const value = member(objectOf(custom, keyLike(custom, name)), 'value');
  return typeof value === 'boolean' ? String(value) : typeof value === 'string' ? value : undefined;
}

/** Where the value of one custom parameter stands, under the name that the file uses for it. */
export function customValueAt(at: Pointer, token: Json | undefined, name: string): Pointer {
  const custom = objectOf(oauthSettingsIn(token), 'customParameters');
  return `${child(`${settingsAt(at, token)}/customParameters`, keyLike(custom, name))}/value`;
}

/** The scopes as they are listed; what is no text is left out. */
export const scopesIn = (token: Json | undefined): readonly string[] => (arrayOf(oauthSettingsIn(token), 'scopes') ?? []).filter((scope) => typeof scope === 'string');

/** A template with each `{placeholder}` replaced by the first choice of its parameter, by its standard value, or by its own name. */
function withoutPlaceholders(template: string, parameters: JsonObject): string {
  return template.replace(/\{([A-Za-z0-9_]{1,80})\}/g, (_whole, name: string) => {
    const parameter = member(parameters, keyLike(parameters, `token:${name}`));
    return allowedValuesOf(parameter)[0]?.value ?? textOf(parameter, 'defaultValue') ?? name;
  });
}

/** What the definition has to say about a token parameter; `parameters` are those around it. Unknown addresses are empty. */
export function addressesOf(token: Json | undefined, parameters: JsonObject): DeclaredAddresses {
  const id = textOf(oauthSettingsIn(token), 'identityProvider') ?? 'oauth2';
  const provider = providerOf(id);
  if (provider?.group === 'microsoft') {
    const realm = `${(customValueIn(token, 'loginUri') || 'https://login.windows.net').replace(/\/+$/, '')}/${customValueIn(token, 'tenantId') || 'common'}`;
    return { authorizationUrl: `${realm}/oauth2/authorize`, tokenUrl: `${realm}/oauth2/token` };
  }
  const declared = (address: keyof DeclaredAddresses): string => {
    const field = provider?.fields.find(({ declares }) => declares === address);
    const value = customValueIn(token, field?.name ?? address) ?? '';
    return field?.kind === 'template' ? withoutPlaceholders(value, parameters) : value;
  };
  const preset = provider?.group === 'built-in' ? oauthPresets.find(({ label }) => label === provider.label) : undefined;
  return { authorizationUrl: declared('authorizationUrl') || (preset?.authorizationUrl ?? ''), tokenUrl: declared('tokenUrl') || (preset?.tokenUrl ?? '') };
}

/** The client secret that the settings hold, which belongs in no file. */
export const clientSecretIn = (token: Json | undefined): string | undefined => textOf(oauthSettingsIn(token), 'clientSecret');

/** The words that the platform itself fills into templates. */
export const templateWords = ['ClientId', 'ClientSecret', 'Code', 'RedirectUrl', 'State', 'Scopes', 'RefreshToken'] as const;

/** What does not fit between the templates of a token parameter and the `token:` parameters beside it. */
export interface TemplateMisfits {
  /** Placeholders that neither the platform nor a parameter fills. */
  readonly unfilled: readonly string[];
}

/** Placeholders of all custom parameters that nothing fills. Names are compared without case. */
export function templateMisfits(token: Json | undefined, parameters: JsonObject): TemplateMisfits {
  const known = new Set([...templateWords.map((word) => word.toLowerCase()), ...Object.keys(parameters).map((name) => name.toLowerCase().replace(/^token:/, ''))]);
  const custom = Object.values(objectOf(oauthSettingsIn(token), 'customParameters') ?? {});
  const used = custom.flatMap((node) => Array.from((textOf(node, 'value') ?? '').matchAll(/\{([A-Za-z0-9_]{1,80})\}/g), ([, name = '']) => name));
  return { unfilled: [...new Set(used)].filter((name) => !known.has(name.toLowerCase())) };
}
