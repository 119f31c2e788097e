/** A public service's addresses for generic OAuth 2. */
export interface OAuthPreset {
  readonly label: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  /** What is to be put in after it was chosen. */
  readonly toDo?: string;
}

/** Services with public addresses, as they publish them; theirs to change. Source: connector features, 2.2. */
export const oauthPresets: readonly OAuthPreset[] = [
  { label: 'GitHub', authorizationUrl: 'https://github.com/login/oauth/authorize', tokenUrl: 'https://github.com/login/oauth/access_token' },
  { label: 'Google', authorizationUrl: 'https://accounts.google.com/o/oauth2/v2/auth', tokenUrl: 'https://oauth2.googleapis.com/token' },
  {
    label: 'Microsoft Entra v2',
    authorizationUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    tokenUrl: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
    toDo: 'Put your tenant in the place of “common” when only one organization signs in.',
  },
  { label: 'Facebook', authorizationUrl: 'https://www.facebook.com/dialog/oauth', tokenUrl: 'https://graph.facebook.com/oauth/access_token' },
  { label: 'Dropbox', authorizationUrl: 'https://www.dropbox.com/oauth2/authorize', tokenUrl: 'https://api.dropboxapi.com/oauth2/token' },
  { label: 'Salesforce', authorizationUrl: 'https://login.salesforce.com/services/oauth2/authorize', tokenUrl: 'https://login.salesforce.com/services/oauth2/token' },
  { label: 'LinkedIn', authorizationUrl: 'https://www.linkedin.com/oauth/v2/authorization', tokenUrl: 'https://www.linkedin.com/oauth/v2/accessToken' },
  { label: 'Box', authorizationUrl: 'https://account.box.com/api/oauth2/authorize', tokenUrl: 'https://api.box.com/oauth2/token' },
  { label: 'Slack', authorizationUrl: 'https://slack.com/oauth/v2/authorize', tokenUrl: 'https://slack.com/api/oauth.v2.access' },
];

/** The addresses that the platform redirects to after a sign-in; certification wants both registered. Source: connector features, 2.2. */
export const redirectAddresses = ['https://global.consent.azure-apim.net/redirect', 'https://global-test.consent.azure-apim.net/redirect'] as const;

/** What `redirectMode` may say. */
export const redirectModes = [
  { value: 'GlobalPerConnector', label: 'An address per connector' },
  { value: 'Global', label: 'One address for all' },
  { value: 'Direct', label: 'Direct' },
] as const;
