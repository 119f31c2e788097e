import type { AuthenticationKind } from '../../core/connector/sign-in';

/** What the kinds of sign-in are called, and what they mean in a few words. */
export const kindTexts: { readonly [kind in AuthenticationKind]: { readonly title: string; readonly about: string; readonly inSentence: string } } = {
  none: { title: 'No authentication', about: 'Anyone may call', inSentence: 'no sign-in' },
  basic: { title: 'Basic', about: 'User name, password', inSentence: 'Basic authentication' },
  apiKey: { title: 'API key', about: 'In a header or the query', inSentence: 'an API key' },
  oauth2: { title: 'OAuth 2.0', about: 'Sign in at the service', inSentence: 'OAuth 2.0' },
  windows: { title: 'Windows', about: 'Through a gateway', inSentence: 'Windows authentication' },
};
