import { isObject, objectOf, textOf, type Json, type JsonObject } from '../base/json';

/** What the connection dialog writes beside one field. */
export interface ParameterLabel {
  readonly displayName: string;
  readonly description: string;
  readonly tooltip: string;
}

/** The settings of a generic OAuth 2.0 sign-in; a URL that is not known is the empty text. */
export interface OAuthSettings {
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  /** The token URL when left out. */
  readonly refreshUrl?: string;
  readonly scopes: readonly string[];
  readonly clientId?: string;
  readonly identityProvider?: string;
}

/** The wizard's own blue, which every new connector starts with and certification refuses. */
export const defaultBrandColor = '#007ee5';

/** Stands for the client id until deployment: real ids do not belong in published files. */
export const clientIdPlaceholder = '[[set at deployment]]';

/** The order in which Microsoft's command line writes the keys below `properties`. Source: connector features, 1. */
export const propertiesOrder = [
  'connectionParameters',
  'connectionParameterSets',
  'iconBrandColor',
  'scriptOperations',
  'capabilities',
  'policyTemplateInstances',
  'publisher',
  'stackOwner',
] as const;

/** The texts of a field called `name`, as the wizard makes them from a label. */
export function labelOf(name: string): ParameterLabel {
  return { displayName: name, description: `The ${name} for this api`, tooltip: `Provide your ${name}` };
}

function field(type: 'string' | 'securestring', label: ParameterLabel, tabIndex: number): JsonObject {
  return {
    type,
    uiDefinition: {
      displayName: label.displayName,
      description: label.description,
      tooltip: label.tooltip,
      constraints: { tabIndex, clearText: type === 'string', required: 'true' },
    },
  };
}

/** The connection parameters of Basic authentication: `username` and `password`. */
export function basicParameters(
  labels: { readonly username: ParameterLabel; readonly password: ParameterLabel } = {
    username: labelOf('username'),
    password: labelOf('password'),
  },
): JsonObject {
  return { username: field('string', labels.username, 2), password: field('securestring', labels.password, 3) };
}

/** The connection parameter of API key authentication: `api_key`. */
export function apiKeyParameter(label: ParameterLabel = labelOf('API Key')): JsonObject {
  return { api_key: field('securestring', label, 2) };
}

/** The connection parameter of OAuth 2.0: `token`. It never holds a client secret. */
export function oauthParameter(settings: OAuthSettings): JsonObject {
  return {
    token: {
      type: 'oauthSetting',
      oAuthSettings: {
        identityProvider: settings.identityProvider ?? 'oauth2',
        clientId: settings.clientId ?? clientIdPlaceholder,
        scopes: [...settings.scopes],
        redirectMode: 'GlobalPerConnector',
        redirectUrl: 'https://global.consent.azure-apim.net/redirect',
        properties: { IsFirstParty: 'False', IsOnbehalfofLoginSupported: false },
        customParameters: {
          authorizationUrl: { value: settings.authorizationUrl },
          tokenUrl: { value: settings.tokenUrl },
          refreshUrl: { value: settings.refreshUrl ?? settings.tokenUrl },
        },
      },
      uiDefinition: {
        displayName: 'Sign in',
        description: 'Sign in to the service.',
        tooltip: 'Sign in to the service.',
        constraints: { tabIndex: 2, required: 'true' },
      },
    },
  };
}

function textOrEmpty(value: Json | undefined, key: string): string {
  return textOf(value, key) ?? '';
}

function parametersFor(security: JsonObject | undefined): JsonObject {
  switch (textOf(security, 'type')) {
    case 'basic':
      return basicParameters();
    case 'apiKey':
      return apiKeyParameter();
    case 'oauth2':
      return oauthParameter({
        authorizationUrl: textOrEmpty(security, 'authorizationUrl'),
        tokenUrl: textOrEmpty(security, 'tokenUrl'),
        scopes: Object.keys(objectOf(security, 'scopes') ?? {}),
      });
    default:
      return {};
  }
}

/** The first security definition of an API definition, the only one that the platform uses. */
export function firstSecurityDefinition(definition: JsonObject): { name: string; security: JsonObject } | undefined {
  for (const [name, security] of Object.entries(objectOf(definition, 'securityDefinitions') ?? {})) {
    if (isObject(security)) return { name, security };
  }
  return undefined;
}

/**
 * The tree of `apiProperties.json` for an API definition that comes without one: connection parameters that fit its
 * first security definition, the default colour, no policies. Source: connector features, 4.2.
 */
export function propertiesFor(definition: JsonObject): JsonObject {
  return {
    properties: {
      connectionParameters: parametersFor(firstSecurityDefinition(definition)?.security),
      iconBrandColor: defaultBrandColor,
      capabilities: [],
      policyTemplateInstances: [],
    },
  };
}
