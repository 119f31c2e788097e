import type { Evidence } from '../connector/evidence';
import type { OperationEntry } from '../connector/operations-of';
import { secretShapes } from '../connector/secret-shapes';
import type { HttpResult, HttpResponse } from '../ports/http';
import type { RedactedRequest } from './build-request';
import { bodyText } from './body-text';
import type { Verdict } from './check-response';
import { REDACTED, redact } from './redact';

/** What a reader of a report takes in, and what a draft can hold of hundreds of calls. */
const longestBody = 2000;

/** Bytes of a body that are searched for secrets before it is cut to that. */
const mostRead = 1_000_000;

/** Headers whose values are secrets whoever made them: those of the service, too. */
const secretHeader = /^(authorization|proxy-authorization|cookie|set-cookie|www-authenticate|proxy-authenticate|.*(api-?key|token|secret|session|signature).*)$/i;

/** Members of JSON and form bodies that hold secrets which the service made. */
const secretMember = /("[\w-]{0,40}(?:token|secret|password|passwd|api_?key|credential|private_?key)[\w-]{0,40}"\s{0,5}:\s{0,5})"(?:[^"\\]|\\.){0,10000}"/gi;

/** How a call went, for the count of successful ones: a status of success that breaks no description of it. */
export function callOutcome(result: HttpResult, verdict: Verdict | undefined): Evidence['outcome'] {
  if (!result.ok || result.response.status >= 400) return 'failed';
  return verdict?.outcome === 'matches' || verdict?.outcome === 'no-schema' ? 'passed' : 'mismatch';
}

/** The text with every place of a shape taken out; what stands there instead has no shape of a secret. */
function withoutShape(text: string, shape: RegExp): string {
  let left = text;
  while (shape.test(left)) left = left.replace(shape, REDACTED);
  return left;
}

/** The text without the known secrets in any form, and without what can only be another. */
function withoutSecrets(text: string, forms: readonly string[]): string {
  const known = redact(text, forms).replace(secretMember, `$1"${REDACTED}"`);
  return secretShapes.reduce((left, { shape }) => withoutShape(left, shape), known);
}

/** A body as evidence shows it: text without secrets, cut off past a length; bytes that are no text by their number. */
export function shownBody(response: Pick<HttpResponse, 'headers' | 'body'>, forms: readonly string[]): string {
  const { body, headers } = response;
  // More is read than shown: a secret at the edge has to be whole to be known.
  let end = Math.min(body.length, mostRead);
  while (end < body.length && end > mostRead - 4 && ((body[end] ?? 0) & 0xc0) === 0x80) end--;
  const decoded = bodyText({ headers, body: body.subarray(0, end) });
  return decoded.ok ? cut(withoutSecrets(decoded.text, forms)) : `(${body.length} bytes that are no text)`;
}

const cut = (text: string): string => (text.length > longestBody ? `${text.slice(0, longestBody)}…` : text);

type Headers = Evidence['request']['headers'];

const shownHeaders = (headers: Headers, forms: readonly string[]): Headers =>
  headers.map(([name, value]) => [name, secretHeader.test(name) ? REDACTED : withoutSecrets(value, forms)]);

/** The parts of a call that evidence is made from. */
export interface Made {
  readonly operation: OperationEntry;
  /** As ISO 8601 in UTC. */
  readonly at: string;
  readonly route: Evidence['route'];
  readonly request: RedactedRequest;
  readonly result: HttpResult;
  readonly verdict: Verdict | undefined;
  /** The forms of the connection's secrets. */
  readonly secrets: readonly string[];
  readonly fingerprint: string;
}

/** The record of a call, without the secrets of the connection and without those that the service handed out. */
export function evidenceOf({ operation, at, route, request, result, verdict, secrets, fingerprint }: Made): Evidence {
  const outcome = callOutcome(result, verdict);
  const problems = result.ok ? problemsOf(result.response, verdict, outcome) : [result.message];
  return {
    operation: operation.operationId || `${operation.method} ${operation.path}`,
    method: operation.method,
    path: operation.path,
    at,
    route,
    request: {
      method: request.method,
      url: withoutSecrets(request.url, secrets),
      headers: shownHeaders(request.headers, secrets),
      body: cut(withoutSecrets(request.body ?? '', secrets)),
    },
    ...(result.ok && {
      answer: {
        status: result.response.status,
        headers: shownHeaders(result.response.headers, secrets),
        body: shownBody(result.response, secrets),
        bytes: result.response.body.length,
        milliseconds: Math.round(result.response.milliseconds),
      },
    }),
    outcome,
    problems: problems.map((problem) => withoutSecrets(problem, secrets)),
    fingerprint,
  };
}

function problemsOf({ status }: HttpResponse, verdict: Verdict | undefined, outcome: Evidence['outcome']): readonly string[] {
  const found = (verdict?.findings ?? []).filter(({ severity }) => severity !== 'hint').map(({ message }) => message);
  return outcome === 'failed' ? [`The service answered ${status}.`, ...found] : found;
}
