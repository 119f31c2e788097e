/** What the error codes of RFC 6749 (4.1.2.1, 5.2), OpenID Connect and some large services mean for the one who tests. */
const meanings: Readonly<Record<string, string>> = {
  access_denied: 'The sign-in was refused: the person, or a rule of the service, said no.',
  invalid_client: 'The service does not accept the client: check the client ID and the client secret, and whether they belong in the body or in the header.',
  incorrect_client_credentials: 'The service does not accept the client: check the client ID and the client secret.',
  invalid_grant: 'The service does not accept the code, the refresh token, or the account: it has expired, was used before, was taken back, or is wrong. Sign in again.',
  bad_verification_code: 'The code has expired or was used before: sign in again.',
  unauthorized_client: 'The service does not let this client get a token in this way: allow it where the client is registered.',
  unsupported_grant_type: 'The service does not give tokens in this way: choose another one.',
  unsupported_response_type: 'The service does not give codes to this client: allow the authorization code flow where it is registered.',
  invalid_scope: 'The service does not know a scope, or does not allow it to this client: correct the scopes on the Security tab.',
  invalid_target: 'The service does not know the resource: correct it on the Security tab.',
  invalid_resource: 'The service does not know the resource: correct it on the Security tab.',
  redirect_uri_mismatch: 'The redirect URL of this page is not registered with the service: copy it from below and register it.',
  invalid_request: 'The service finds something wrong in the request.',
  server_error: 'The service had an error of its own: try again.',
  temporarily_unavailable: 'The service is busy: try again later.',
  interaction_required: 'The service wants to ask something first: sign in again.',
  login_required: 'The service wants a new sign-in: sign in again.',
  consent_required: 'The service wants consent first: sign in again, or let an administrator consent.',
};

const shortened = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

/** A refusal in words: what the code means, then the code and what the service adds. */
export function refusalText(code: string, description: string | undefined): string {
  const meaning = Object.hasOwn(meanings, code) ? meanings[code] : 'The service refused.';
  const added = description === undefined || description.trim() === '' ? '' : `: ${shortened(description.trim())}`;
  const said = `${shortened(code)}${added}`;
  return `${meaning ?? ''} It says ${/[.!?]$/.test(said) ? said : `${said}.`}`;
}
