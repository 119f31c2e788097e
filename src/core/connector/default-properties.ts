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

const onlyThroughGateway: JsonObject = { capability: ['gateway'] };

/** The connection parameter through which the person chooses an installed on-premises data gateway. Source: connector features, 4.3. */
export function gatewayParameter(tabIndex = 4): JsonObject {
  return {
    gateway: {
      type: 'gatewaySetting',
      gatewaySettings: { dataSourceType: 'CustomConnector', connectionDetails: [] },
      uiDefinition: {
        displayName: 'Gateway',
        description: 'The on-premises data gateway to connect through',
        tooltip: 'Choose an installed gateway',
        constraints: { tabIndex, required: 'true', ...onlyThroughGateway },
      },
    },
  };
}

/** The connection parameters of Windows authentication, which works through the gateway alone. Source: connector features, 4.3. */
export function windowsParameters(): JsonObject {
  const choices = [{ value: 'windows', text: 'windows' }];
  return {
    authType: {
      type: 'string',
      allowedValues: [{ value: 'windows' }],
      uiDefinition: {
        displayName: 'Authentication type',
        description: 'How to sign in to the service behind the gateway',
        tooltip: 'Choose how to sign in',
        constraints: { tabIndex: 1, required: 'true', allowedValues: choices, ...onlyThroughGateway },
      },
    },
    ...basicParameters(),
    ...gatewayParameter(),
  };
}

/** The hidden parameter in which the platform keeps the tenant of a Microsoft Entra sign-in: the same in all files. Source: connector features, 4.2. */
export function tenantParameter(): JsonObject {
  return {
    'token:TenantId': {
      type: 'string',
      metadata: { sourceType: 'AzureActiveDirectoryTenant' },
      uiDefinition: { constraints: { required: 'false', hidden: 'true' } },
    },
  };
}

/** The hidden parameters through which a flow signs in as a service principal instead of a person. */
export function servicePrincipalParameters(): JsonObject {
  const hidden = (type: 'string' | 'securestring', displayName: string, description: string): JsonObject => ({
    type,
    uiDefinition: { displayName, description, tooltip: description, constraints: { required: 'false', hidden: 'true', clearText: type === 'string' } },
  });
  return {
    'token:clientId': hidden('string', 'Client ID', 'The client ID of the service principal'),
    'token:clientSecret': hidden('securestring', 'Client secret', 'The client secret of the service principal'),
    'token:resourceUri': hidden('string', 'Resource', 'The resource that the service principal asks access to'),
    'token:grantType': {
      type: 'string',
      allowedValues: [{ value: 'code' }, { value: 'client_credentials' }],
      uiDefinition: {
        displayName: 'Grant type',
        description: 'Whether a person or the service principal signs in',
        tooltip: 'Whether a person or the service principal signs in',
        constraints: {
          required: 'false',
          hidden: 'true',
          allowedValues: [
            { value: 'code', text: 'Code' },
            { value: 'client_credentials', text: 'Client credentials' },
          ],
        },
      },
    },
  };
}

function textOrEmpty(value: Json | undefined, key: string): string {
  return textOf(value, key) ?? '';
}

/** The connection parameters that fit a security definition; none for a type that is not known. */
export function parametersFor(security: JsonObject | undefined): JsonObject {
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
