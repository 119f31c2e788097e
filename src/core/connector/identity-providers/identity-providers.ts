/**
 * The identity providers of OAuth 2.0 as data: what the platform calls them, and which settings each one takes.
 * Source: connector features, 2.2 and 4.2. The platform's own list is longer and changes: an id that is not here is kept.
 */

/** One setting of a provider: `customParameters.<name>.value`. */
export interface ProviderField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'url' | 'text' | 'template' | 'switch';
  readonly required: boolean;
  /** What a new sign-in starts with. */
  readonly initial: string;
  readonly hint?: string;
  /** Which address of the definition's security scheme says the same. */
  readonly declares?: 'authorizationUrl' | 'tokenUrl';
}

export type ProviderGroup = 'generic' | 'microsoft' | 'built-in';

export interface IdentityProvider {
  /** The value of `identityProvider`. */
  readonly id: string;
  readonly label: string;
  readonly group: ProviderGroup;
  readonly about: string;
  readonly fields: readonly ProviderField[];
}

const oauth2Fields: readonly ProviderField[] = [
  { name: 'authorizationUrl', label: 'Authorization URL', kind: 'url', required: true, initial: '', declares: 'authorizationUrl', hint: 'Where the person signs in.' },
  { name: 'tokenUrl', label: 'Token URL', kind: 'url', required: true, initial: '', declares: 'tokenUrl', hint: 'Where the code is exchanged for a token.' },
  { name: 'refreshUrl', label: 'Refresh URL', kind: 'url', required: true, initial: '', hint: 'Where a token is renewed: with most services the token URL again.' },
];

const templateFields: readonly ProviderField[] = [
  { name: 'authorizationUrlTemplate', label: 'Authorization URL', kind: 'template', required: true, initial: '', declares: 'authorizationUrl' },
  {
    name: 'authorizationUrlQueryStringTemplate',
    label: 'Query of the authorization URL',
    kind: 'template',
    required: false,
    initial: '?client_id={ClientId}&response_type=code&redirect_uri={RedirectUrl}&scope={Scopes}&state={State}',
  },
  { name: 'tokenUrlTemplate', label: 'Token URL', kind: 'template', required: true, initial: '', declares: 'tokenUrl' },
  { name: 'tokenUrlQueryStringTemplate', label: 'Query of the token URL', kind: 'template', required: false, initial: '' },
  {
    name: 'tokenBodyTemplate',
    label: 'Body of the token request',
    kind: 'template',
    required: false,
    initial: 'grant_type=authorization_code&code={Code}&redirect_uri={RedirectUrl}&client_id={ClientId}&client_secret={ClientSecret}',
  },
  { name: 'refreshUrlTemplate', label: 'Refresh URL', kind: 'template', required: true, initial: '' },
  { name: 'refreshUrlQueryStringTemplate', label: 'Query of the refresh URL', kind: 'template', required: false, initial: '' },
  {
    name: 'refreshBodyTemplate',
    label: 'Body of the refresh request',
    kind: 'template',
    required: false,
    initial: 'grant_type=refresh_token&refresh_token={RefreshToken}&client_id={ClientId}&client_secret={ClientSecret}',
  },
  { name: 'scopeListDelimiter', label: 'Delimiter between scopes', kind: 'text', required: false, initial: '', hint: 'A blank when left empty.' },
];

const microsoftFields: readonly ProviderField[] = [
  { name: 'loginUri', label: 'Login URL', kind: 'url', required: false, initial: 'https://login.microsoftonline.com', hint: 'The cloud to sign in to, without a path.' },
  { name: 'tenantId', label: 'Tenant ID', kind: 'text', required: false, initial: 'common', hint: '“common” takes accounts of any organization.' },
  { name: 'resourceUri', label: 'Resource URL', kind: 'text', required: true, initial: '', hint: 'The API that the token is for: its application ID URI or its ID.' },
  { name: 'enableOnbehalfOfLogin', label: 'On-behalf-of login', kind: 'switch', required: false, initial: 'false', hint: 'Sign in silently as the person who is signed in to the app.' },
];

const builtIn = (id: string, label: string): IdentityProvider => ({
  id,
  label,
  group: 'built-in',
  about: 'Its addresses are built into the platform: a client ID and scopes are all it takes.',
  fields: [],
});

/** The providers that are known, in the order of the drop-down. */
export const identityProviders: readonly IdentityProvider[] = [
  { id: 'oauth2', label: 'Generic OAuth 2', group: 'generic', about: 'Any service with an authorization, a token and a refresh address.', fields: oauth2Fields },
  {
    id: 'oauth2generic',
    label: 'Generic OAuth 2, templated',
    group: 'generic',
    about: 'Addresses, queries and bodies as templates, with values that the person gives when connecting. Microsoft’s wizard cannot edit it.',
    fields: templateFields,
  },
  { id: 'aad', label: 'Microsoft Entra ID', group: 'microsoft', about: 'Work and school accounts (Azure Active Directory).', fields: microsoftFields },
  { id: 'aadcertificate', label: 'Microsoft Entra ID with certificate', group: 'microsoft', about: 'For Microsoft’s own connectors only.', fields: microsoftFields },
  builtIn('github', 'GitHub'),
  builtIn('google', 'Google'),
  builtIn('facebook', 'Facebook'),
  builtIn('dropbox', 'Dropbox'),
  builtIn('salesforce', 'Salesforce'),
  builtIn('linkedin', 'LinkedIn'),
  builtIn('box', 'Box'),
  builtIn('slack', 'Slack'),
  builtIn('DocuSign', 'DocuSign'),
  builtIn('spotify', 'Spotify'),
  builtIn('stripe', 'Stripe'),
  builtIn('zendesk', 'Zendesk'),
];

/** The provider with an id, compared without case; undefined for one that is not known. */
export const providerOf = (id: string | undefined): IdentityProvider | undefined =>
  id === undefined ? undefined : identityProviders.find((provider) => provider.id.toLowerCase() === id.toLowerCase());
