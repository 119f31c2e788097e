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
  { what: 'a GitHub token', shape: /\bgithub_pat_[A-Za-z0-9_]{60,250}\b/ },
  { what: 'a GitLab token', shape: /\bglpat-[A-Za-z0-9_-]{20,250}/ },
  { what: 'an npm token', shape: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { what: 'a Google client secret', shape: /\bGOCSPX-[A-Za-z0-9_-]{28}\b/ },
  { what: 'a Shopify token', shape: /\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b/ },
  { what: 'a key of an AI service', shape: /\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{32,250}/ },
  { what: 'a Slack webhook address', shape: /\bhooks\.slack\.com\/services\/T[A-Z0-9]{6,20}\/B[A-Z0-9]{6,20}\/[A-Za-z0-9]{16,40}/ },
  { what: 'an Azure client secret', shape: /\b[A-Za-z0-9_~.-]{3}\dQ~[A-Za-z0-9_~.-]{31,34}/ },
  { what: 'a signature of a shared address (SAS)', shape: /[?&]sig=[A-Za-z0-9%/+]{40,200}/ },
  { what: 'an Azure storage key', shape: /;AccountKey=[A-Za-z0-9+/]{40,200}={0,2}/ },
];

/** What a text holds at least where one of the shapes fits: one look instead of one for each. */
const marks = /eyJ|AKIA|gh[pousr]_|xox|sk_live_|AIza|-----BEGIN|SG\.|_pat_|glpat-|npm_|GOCSPX|shp|sk-|hooks\.slack|Q~|sig=|AccountKey=/;

/** True for a text whose first 10,000 characters hold a secret that its shape tells. */
export function looksLikeSecret(text: string): boolean {
  if (text.length < 16) return false;
  const start = text.slice(0, 10_000);
  return marks.test(start) && secretShapes.some(({ shape }) => shape.test(start));
}
