import type { Auth, SourceRequest } from './model';
import { remembering } from './remember';
import { isSecretValue, resolve } from './variables';

const keyHeader =
  /^(x[-_])?([a-z\d]{1,30}[-_]){0,4}(api[-_]?key|auth[-_]?token|access[-_]?token|access[-_]?key|subscription[-_]?key|app[-_]?key|app[-_]?token|application[-_]?key|private[-_]?token|session[-_]?token|auth[-_]?key|authorization|secret[-_]?key|api[-_]?token|api[-_]?secret)$|^(x-)?(token|apikey|auth)$/i;
const keyQuery = /^(x-)?(api[-_]?key|apikey|access[-_]?token|auth[-_]?token|subscription[-_]?key|api[-_]?token)$/i;

/** True for the name of a header that carries a key rather than data. */
export const isKeyHeader = remembering((name) => keyHeader.test(name) && !/csrf|xsrf/i.test(name));

/** True for the name of a query parameter that carries a key. */
export const isKeyQuery = remembering((name) => keyQuery.test(name));

/** The sign-in that was typed by hand into headers or query, if any. */
function typedAuth(request: Pick<SourceRequest, 'headers' | 'query' | 'scope'>): Auth | undefined {
  const authorization = request.headers.find(({ enabled, name }) => enabled && name.toLowerCase() === 'authorization');
  if (authorization) return fromAuthorization(resolve(authorization.value, request.scope));
  const key = request.headers.find(({ enabled, name }) => enabled && isKeyHeader(name));
  if (key) return { type: 'apikey', in: 'header', name: key.name, prefix: '', typed: true };
  const query = request.query.find((field) => field.enabled && isKeyQuery(field.name));
  return query && { type: 'apikey', in: 'query', name: query.name, prefix: '', typed: true };
}

function fromAuthorization(value: string): Auth {
  const scheme = /^\s*([a-z][\w-]{1,30})[\s=]/i.exec(`${value} `)?.[1]?.toLowerCase();
  if (scheme === 'basic') return { type: 'basic', typed: true };
  if (scheme === 'bearer') return { type: 'bearer', why: 'bearer', grant: '', typed: true };
  if (scheme === 'digest' || scheme === 'hawk' || scheme === 'ntlm' || /^(aws4-|eg1-)/.test(scheme ?? '')) {
    return { type: 'unsupported', name: scheme ?? '' };
  }
  const prefix = scheme !== undefined && /^\s*[a-z][\w-]{1,30}\s+\S/i.test(value) && !isSecretValue(value) ? scheme : '';
  return { type: 'apikey', in: 'header', name: 'Authorization', prefix, typed: true };
}

/** The sign-in of a request: the effective helper, else what was typed by hand; undefined when it says nothing. */
export function authOf(request: SourceRequest): Auth | undefined {
  if (request.auth && request.auth.type !== 'none') return request.auth;
  return typedAuth(request) ?? request.auth;
}
