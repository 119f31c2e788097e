import { isObject, objectOf, textOf, type Json, type JsonObject } from '../base/json';
import { keyLike, uiOf, uiText } from '../connector/connection-parameter';
import type { Connector } from '../connector/connector';
import { addressesOf, customValueIn, oauthSettingsIn, scopesIn, templateWords } from '../connector/oauth-settings';
import { providerOf } from '../connector/identity-providers/identity-providers';
import type { OAuthGrant, OAuthParameter, OAuthService } from '../ports/oauth';
import { isPlaceholder } from '../rules/shared/oauth-settings';
import { connectionParametersIn, type ConnectionValues } from '../requests/connection-inputs';

/** How to get a token for a connector, or what is missing for it, each as a sentence. */
export type OAuthServiceResult = { readonly ok: true; readonly service: OAuthService } | { readonly ok: false; readonly problems: readonly string[] };

/** The sign-in by OAuth 2.0 of a connector, as its two files describe it. */
export interface OAuthSignIn {
  /** The client ID that the file holds; empty for none and for a placeholder. */
  readonly clientId: string;
  /** What the flow of the security definition amounts to. */
  readonly grant: OAuthGrant;
  service(values: ConnectionValues, grant: OAuthGrant): OAuthServiceResult;
}

interface Found {
  readonly token: Json | undefined;
  readonly parameters: JsonObject;
  readonly scheme: JsonObject | undefined;
}

const isOAuthScheme = (node: Json): node is JsonObject => isObject(node) && textOf(node, 'type') === 'oauth2';

/**
 * The sign-in by OAuth 2.0 of a connector, or of the set of connection parameters named `set`; undefined when it has none.
 * Addresses, scopes and resource come from the API properties (connector features, 4.2), else from the definition.
 */
export function oauthSignInOf(connector: Connector, set?: string): OAuthSignIn | undefined {
  const parameters = connectionParametersIn(connector, set);
  const token = Object.values(parameters).find((node) => textOf(node, 'type')?.toLowerCase() === 'oauthsetting');
  const scheme = Object.values(objectOf(connector.definition, 'securityDefinitions') ?? {}).find(isOAuthScheme);
  if (!token && (!scheme || set !== undefined)) return undefined;
  const found: Found = { token, parameters, scheme };
  const clientId = textOf(oauthSettingsIn(token), 'clientId') ?? '';
  return {
    clientId: isPlaceholder(clientId) ? '' : clientId,
    grant: grantOf(textOf(scheme, 'flow')),
    service: (values, grant) => serviceOf(found, values, grant),
  };
}

function grantOf(flow: string | undefined): OAuthGrant {
  if (flow === 'application') return 'client-credentials';
  return flow === 'password' ? 'password' : 'authorization-code';
}

const words: ReadonlySet<string> = new Set(templateWords.map((word) => word.toLowerCase()));

/** Names of one word in singular occur in published files beside the platform's own. */
const wordFor = (name: string): string | undefined => {
  const lower = name.toLowerCase() === 'scope' ? 'scopes' : name.toLowerCase();
  return words.has(lower) ? lower : undefined;
};

/** Fills templates from connection values, and remembers what it could not fill. */
class Filler {
  readonly problems = new Set<string>();

  constructor(
    private readonly parameters: JsonObject,
    private readonly values: ConnectionValues,
  ) {}

  /** The value of a `token:` parameter, or of one with the bare name; undefined when there is no such parameter. */
  valueOf(name: string): string | undefined {
    for (const key of [keyLike(this.parameters, `token:${name}`), keyLike(this.parameters, name)]) {
      if (!Object.hasOwn(this.parameters, key)) continue;
      const typed = Object.hasOwn(this.values, key) ? this.values[key] : undefined;
      return typed || (textOf(this.parameters[key], 'defaultValue') ?? '');
    }
    return undefined;
  }

  /** The text with its parameters filled in; the platform's words stay, in lower case. */
  fill(template: string): string {
    return template.replace(/\{([A-Za-z0-9_]{1,80})\}/g, (whole, name: string) => {
      // A parameter goes first: connectors ask for a client ID or a scope of the person's own by the platform's words.
      const value = this.valueOf(name);
      const word = wordFor(name);
      if (value) return value;
      if (word !== undefined) return `{${word}}`;
      if (value === undefined) this.problems.add(`${whole} in “${template}” is filled by no connection parameter: add token:${name}, or correct the template on the Security tab.`);
      else this.problems.add(`Fill in ${this.labelOf(name)}: the sign-in needs it.`);
      return whole;
    });
  }

  private labelOf(name: string): string {
    const key = keyLike(this.parameters, `token:${name}`);
    return uiText(uiOf(this.parameters[Object.hasOwn(this.parameters, key) ? key : keyLike(this.parameters, name)]), 'displayName') || name;
  }
}

/** What every request has by itself. */
const standard: ReadonlySet<string> = new Set(['grant_type', 'response_type', 'client_id', 'client_secret', 'redirect_uri', 'state', 'scope', 'code', 'code_verifier', 'code_challenge', 'code_challenge_method', 'refresh_token', 'nonce']);

/** The parameters of a query or form template, in their order. */
function pairsOf(template: string): readonly OAuthParameter[] {
  return [...new URLSearchParams(template.replace(/^[?&]+/, ''))];
}

const further = (pairs: readonly OAuthParameter[]): readonly OAuthParameter[] => pairs.filter(([name]) => !standard.has(name));

function withQuery(address: string, query: string): string {
  const bare = query.replace(/^[?&]+/, '');
  return bare === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${bare}`;
}

function serviceOf({ token, parameters, scheme }: Found, values: ConnectionValues, grant: OAuthGrant): OAuthServiceResult {
  const filler = new Filler(parameters, values);
  const provider = providerOf(textOf(oauthSettingsIn(token), 'identityProvider') ?? 'oauth2');
  const setting = (name: string): string => filler.valueOf(name) || customValueIn(token, name) || '';
  const isTemplated = provider?.id === 'oauth2generic';
  const filled = (name: string): string => filler.fill(customValueIn(token, name) ?? '');

  const declared = provider?.group === 'microsoft' ? microsoftAddresses(setting) : addressesOf(token, parameters);
  const authorizationUrl = (isTemplated ? filled('authorizationUrlTemplate') : filler.fill(declared.authorizationUrl)) || (textOf(scheme, 'authorizationUrl') ?? '');
  const tokenBase = (isTemplated ? filled('tokenUrlTemplate') : filler.fill(declared.tokenUrl)) || (textOf(scheme, 'tokenUrl') ?? '');
  const refreshBase = (isTemplated ? filled('refreshUrlTemplate') : filler.fill(customValueIn(token, 'refreshUrl') ?? '')) || tokenBase;

  const query = isTemplated ? pairsOf(filled('authorizationUrlQueryStringTemplate')) : [];
  const tokenBody = isTemplated ? pairsOf(filled('tokenBodyTemplate')) : [];
  const refreshBody = isTemplated ? pairsOf(filled('refreshBodyTemplate')) : [];
  const resource: readonly OAuthParameter[] = provider?.group === 'microsoft' && setting('resourceUri') !== '' ? [['resource', filler.fill(setting('resourceUri'))]] : [];

  const listed = token ? scopesIn(token).filter((scope) => scope !== '') : Object.keys(objectOf(scheme, 'scopes') ?? {});
  const joined = filler.fill(listed.join(customValueIn(token, 'scopeListDelimiter') || ' '));
  const asked = query.find(([name]) => name === 'scope')?.[1];

  const tokenUrl = isTemplated ? withQuery(tokenBase, filled('tokenUrlQueryStringTemplate')) : tokenBase;
  const refreshUrl = isTemplated ? withQuery(refreshBase, filled('refreshUrlQueryStringTemplate')) : refreshBase;
  const problems = [...filler.problems];
  if (problems.length === 0) {
    problems.push(...[grant === 'authorization-code' ? addressProblem('authorization URL', authorizationUrl) : undefined, addressProblem('token URL', tokenUrl)].filter((problem) => problem !== undefined));
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    service: {
      authorizationUrl,
      tokenUrl,
      refreshUrl: addressProblem('refresh URL', refreshUrl) === undefined ? refreshUrl : tokenUrl,
      scope: asked === undefined ? joined : asked.replaceAll('{scopes}', joined),
      authorizationParameters: [...further(query), ...resource],
      tokenParameters: [...further(tokenBody), ...resource],
      refreshParameters: [...further(refreshBody), ...resource],
    },
  };
}

function microsoftAddresses(setting: (name: string) => string): { readonly authorizationUrl: string; readonly tokenUrl: string } {
  const realm = `${(setting('loginUri') || 'https://login.windows.net').replace(/\/+$/, '')}/${setting('tenantId') || 'common'}`;
  return { authorizationUrl: `${realm}/oauth2/authorize`, tokenUrl: `${realm}/oauth2/token` };
}

/** Why secrets cannot go to an address; undefined when they can. Plain http is for services on this machine. */
function addressProblem(what: string, address: string): string | undefined {
  if (address === '') return `There is no ${what}: give one on the Security tab.`;
  if (!URL.canParse(address)) return `The ${what} “${address}” is no address: correct it on the Security tab.`;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'https:') return undefined;
  if (protocol === 'http:' && /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/.test(hostname)) return undefined;
  return `The ${what} “${address}” is not https: secrets would go over the network in plain text.`;
}
