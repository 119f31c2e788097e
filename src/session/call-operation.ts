import { asksTheSame, operationFingerprint } from '../core/connector/operation-fingerprint';
import type { OperationEntry } from '../core/connector/operations-of';
import type { Cancellation, CallRoute, HttpResponse, HttpResult } from '../core/ports/http';
import { buildRequest, type BuiltRequest, type RequestProblem } from '../core/requests/build-request';
import { curlCommand } from '../core/requests/curl';
import { evidenceOf } from '../core/requests/evidence-of';
import { operationInputs, type InputValues } from '../core/requests/operation-inputs';
import { withoutStateParameters } from '../core/requests/poll-plan';
import { redact, secretForms } from '../core/requests/redact';
import { initialValues } from '../core/requests/sample-body';
import type { Session } from './session';
import { relayFirst } from './relay-first';
import type { TestCaller } from './test-caller';
import type { TestResult } from './test-memory';

/** How a call is made. */
export interface CallOptions {
  readonly prefer: 'auto' | CallRoute;
  /** The connection parameter set that is signed in with, where there are several. */
  readonly set: string | undefined;
  readonly signal: Cancellation;
  readonly timeoutMs?: number;
  /** The address to call in place of the one that was built, such as one that the service gave. */
  readonly address?: (built: string) => string;
}

export type CallOutcome = { readonly ok: true; readonly result: TestResult } | { readonly ok: false; readonly problems: readonly RequestProblem[] };

/** What the form of an operation holds: what was typed in this visit, else what a form starts with. */
export function valuesFor({ connector, tests }: Session, operation: OperationEntry): InputValues {
  const { definition } = connector;
  return tests.state.values.get(operation.at) ?? initialValues(definition, operationInputs(definition, operation));
}

type Building = Pick<CallOptions, 'set' | 'address'>;

function built(session: Session, operation: OperationEntry, values: InputValues, { set, address }: Building): ReturnType<typeof buildRequest> {
  const request = buildRequest(withoutStateParameters(session.connector, operation), operation, values, session.tests.state.connection, {
    boundary: `----connector-wizard-${globalThis.crypto.randomUUID()}`,
    ...(set === undefined ? {} : { set }),
  });
  if (!request.ok) return request;
  // What a token was got with is in no request, but a service might tell of it.
  const secrets = [...request.secrets, ...secretForms([...session.signIns.secrets, ...session.tests.secrets])];
  const hide = (text: string): string => redact(text, secrets);
  const url = address?.(request.request.url) ?? request.request.url;
  const { headers, body, method } = request.redacted;
  return {
    ...request,
    request: { ...request.request, url },
    redacted: { method, url: hide(url), headers: headers.map(([name, value]) => [name, hide(value)]), body: body === null ? null : hide(body) },
    sent: request.sent.map((each) => ({ ...each, value: hide(each.value), wire: hide(each.wire) })),
    secrets,
  };
}

const sentPart = ({ redacted, sent, applied, notApplied, secrets }: BuiltRequest): TestResult['sent'] => ({ redacted, sent, applied, notApplied, secrets });

function remember(session: Session, operation: OperationEntry, result: TestResult): CallOutcome {
  session.tests.addResult(operation.at, result);
  session.log.add(result.evidence);
  return { ok: true, result };
}

/**
 * Builds the request of an operation, sends it, checks the answer, and remembers both: for this visit as a whole, in the
 * draft without secrets. A call that the person cancelled is remembered nowhere but as shown.
 */
export async function callOperation(session: Session, calls: TestCaller, operation: OperationEntry, values: InputValues, options: CallOptions): Promise<CallOutcome> {
  const { definition } = session.connector;
  const request = built(session, operation, values, options);
  if (!request.ok) return request;
  const { secrets } = request;
  const caller = request.redacted.url === request.request.url ? calls : relayFirst(calls, 'secretInAddress');
  const { result, route, story } = await caller.send(request.request, options.prefer, options.signal, options.timeoutMs);
  const verdict = result.ok ? await calls.check(definition, operation, result.response) : undefined;
  const evidence = evidenceOf({
    operation,
    at: new Date().toISOString(),
    route,
    request: request.redacted,
    result,
    verdict,
    secrets,
    fingerprint: operationFingerprint(definition, operation),
  });
  const made: TestResult = { values, evidence, sent: sentPart(request), result, route, story, verdict, curl: curlCommand(request.request, secrets) };
  if (!result.ok && result.problem === 'cancelled') {
    session.tests.showResult(operation.at, made);
    return { ok: true, result: made };
  }
  return remember(session, operation, made);
}

/** Calls DELETE at an address that no operation has, with the sign-in of `operation`. No operation is proven by it: it is remembered nowhere. */
export async function deleteAt(session: Session, calls: TestCaller, operation: OperationEntry, values: InputValues, options: CallOptions): Promise<{ readonly ok: true; readonly result: HttpResult } | Extract<CallOutcome, { ok: false }>> {
  const request = built(session, operation, values, options);
  if (!request.ok) return request;
  const { url, headers } = request.request;
  const { result } = await calls.send({ method: 'DELETE', url, headers: headers.filter(([name]) => !/^content-/i.test(name)), body: null }, options.prefer, options.signal, options.timeoutMs);
  return { ok: true, result };
}

/** Checks an answer that the person got elsewhere, and remembers it as pasted beside what would have been sent. */
export async function checkPasted(session: Session, calls: TestCaller, operation: OperationEntry, values: InputValues, set: string | undefined, response: HttpResponse): Promise<CallOutcome> {
  const { definition } = session.connector;
  const request = built(session, operation, values, { set });
  const verdict = await calls.check(definition, operation, response);
  // An answer can be checked though the form is not filled in: only what would have been sent is not known then.
  const redacted = request.ok ? request.redacted : { method: operation.method.toUpperCase(), url: operation.path, headers: [], body: null };
  const secrets = request.ok ? request.secrets : [];
  const result = { ok: true, response } as const;
  const fingerprint = operationFingerprint(definition, operation);
  const evidence = evidenceOf({ operation, at: new Date().toISOString(), route: 'pasted', request: redacted, result, verdict, secrets, fingerprint });
  return remember(session, operation, {
    values,
    evidence,
    sent: request.ok ? sentPart(request) : { redacted, sent: [], applied: [], notApplied: [], secrets },
    result,
    route: 'pasted',
    story: ['Pasted, not called from here.'],
    verdict,
    curl: request.ok ? curlCommand(request.request, secrets) : '',
  });
}

/**
 * Compares an earlier answer with the definition as it is now: after an edit of the responses. An answer to what would be
 * another request today stays as it was judged.
 */
export async function checkAgain(session: Session, calls: TestCaller, operation: OperationEntry, before: TestResult): Promise<void> {
  const { definition } = session.connector;
  const fingerprint = operationFingerprint(definition, operation);
  const { result, route, sent, evidence } = before;
  if (!result.ok || !asksTheSame(fingerprint, evidence.fingerprint)) return;
  const verdict = await calls.check(definition, operation, result.response);
  const after = evidenceOf({ operation, at: evidence.at, route, request: sent.redacted, result, verdict, secrets: sent.secrets, fingerprint });
  session.tests.replaceResult(operation.at, before, { ...before, verdict, evidence: after });
  session.log.replace(evidence, after);
}
