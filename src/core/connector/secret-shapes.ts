/** A kind of secret that can be told by its shape alone. */
export interface SecretShape {
  readonly what: string;
  readonly shape: RegExp;
}

/** Shapes that only secrets have: keys of well-known services, tokens, private keys. None backtracks. */
export const secretShapes: readonly SecretShape[] = [
  { what: 'a signed token (JWT)', shape: /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,2000}/ },
  { what: 'an AWS access key', shape: /\bAKIA[0-9A-Z]{16}\b/ },
  { what: 'a GitHub token', shape: /\bgh[pousr]_[A-Za-z0-9]{36,255}\b/ },
  { what: 'a Slack token', shape: /\bxox[baprs]-[A-Za-z0-9-]{10,250}/ },
  { what: 'a Stripe live key', shape: /\bsk_live_[A-Za-z0-9]{16,250}\b/ },
  { what: 'a Google API key', shape: /\bAIza[0-9A-Za-z_-]{35}\b/ },
  { what: 'a private key', shape: /-----BEGIN (?:[A-Z]{2,12} ){0,2}PRIVATE KEY-----/ },
  { what: 'a SendGrid key', shape: /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/ },
  { what: 'an Azure storage key', shape: /;AccountKey=[A-Za-z0-9+/]{40,200}={0,2}/ },
];
