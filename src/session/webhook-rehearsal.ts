import { objectOf, type JsonObject } from '../core/base/json';
import { operationFingerprint } from '../core/connector/operation-fingerprint';
import type { OperationEntry } from '../core/connector/operations-of';
import type { Evidence } from '../core/connector/evidence';
import type { Arrival, Callback, Callbacks } from '../core/ports/callbacks';
import { connectionInputs } from '../core/requests/connection-inputs';
import { notificationContent } from '../core/requests/check-notification';
import type { Verdict } from '../core/requests/check-response';
import { evidenceOf, shownBody } from '../core/requests/evidence-of';
import { givenAddress } from '../core/requests/given-address';
import { handshakeIn, type Handshake } from '../core/requests/handshake';
import { operationInputs, type InputValues } from '../core/requests/operation-inputs';
import { redact, secretForms } from '../core/requests/redact';
import { initialValues, sampleSent } from '../core/requests/sample-body';
import { registrationFindings, removalFindings, removalOf, throughTunnel, withCallbackAddress, type Registration, type Removal, type TriggerFinding } from '../core/requests/webhook-registration';
import { callOperation, deleteAt, valuesFor, type CallOptions } from './call-operation';
import { relayFirst } from './relay-first';
import type { Session } from './session';
import type { NotificationCaller } from './test-caller';
import { Watched } from './watched';

/** One request that came to the callback address, and what it is worth. */
export interface Received {
  readonly arrival: Arrival;
  /** Undefined for what is no notification: a handshake, or another method. */
  readonly verdict: Verdict | undefined;
  readonly handshake: Handshake | undefined;
  /** It came after the registration was removed. */
  readonly isLate: boolean;
  /** Undefined for what proves nothing of the service: samples of our own, and what is no notification. */
  readonly evidence: Evidence | undefined;
}

/** How far a rehearsal is. */
export interface WebhookState {
  readonly phase: 'closed' | 'opening' | 'open';
  /** Why there is no address, or is none any more. */
  readonly message: string | undefined;
  /** On this machine; empty while there is none. */
  readonly address: string;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
  /** The public address of the person's own tunnel, as typed. */
  readonly tunnel: string;
  readonly answersHandshakes: boolean;
  readonly busy: 'register' | 'remove' | 'sample' | undefined;
  readonly registration: { readonly findings: readonly TriggerFinding[]; readonly removal: Removal | undefined } | undefined;
  /** What came of taking the registration back. */
  readonly removal: readonly TriggerFinding[] | undefined;
  /** Latest first. */
  readonly received: readonly Received[];
  /** Requests that were turned away: too large, or too many. */
  readonly refused: number;
  /** Why a sample did not get there. */
  readonly sampleProblem: string | undefined;
}

const closed: WebhookState = {
  phase: 'closed',
  message: undefined,
  address: '',
  endsAt: 0,
  tunnel: '',
  answersHandshakes: false,
  busy: undefined,
  registration: undefined,
  removal: undefined,
  received: [],
  refused: 0,
  sampleProblem: undefined,
};

type Way = Pick<CallOptions, 'prefer' | 'set' | 'timeoutMs'>;

const failed = (messages: readonly string[]): readonly TriggerFinding[] => messages.map((message) => ({ severity: 'error', message }));

/**
 * The rehearsal of one webhook trigger: an address on this machine, the real registration, what the service sends, and
 * the real removal. It goes on while other operations are looked at, and ends with the page.
 */
export class WebhookRehearsal extends Watched<WebhookState> {
  private callback: Callback | undefined;
  private isRemoved = false;
  private readonly controller = new AbortController();

  constructor(
    private readonly session: Session,
    private readonly calls: NotificationCaller,
    private readonly callbacks: Callbacks,
    private operation: OperationEntry,
  ) {
    super(closed);
  }

  /** The address that the service is told; undefined while there is none, or the tunnel's is no address. */
  get publicAddress(): string | undefined {
    return this.state.address === '' ? undefined : throughTunnel(this.state.address, this.state.tunnel);
  }

  /** Opens an address and writes it into the form. */
  async start(operation: OperationEntry): Promise<void> {
    if (this.state.phase !== 'closed') return;
    this.operation = operation;
    this.show({ ...closed, tunnel: this.state.tunnel, phase: 'opening' });
    const opened = await this.callbacks.open();
    if (!opened.ok) {
      this.show({ ...this.state, phase: 'closed', message: opened.message });
      return;
    }
    const { callback } = opened;
    this.callback = callback;
    this.session.tests.addSecret(callback.token);
    this.isRemoved = false;
    this.show({ ...this.state, phase: 'open', address: callback.address, endsAt: callback.endsAt });
    this.fillForm(this.publicAddress ?? callback.address);
    void this.listen(callback);
  }

  /** Closes the address; what came stays to be read. */
  async stop(message: string | undefined = undefined): Promise<void> {
    const { callback } = this;
    if (!callback) return;
    this.callback = undefined;
    this.fillForm('');
    this.show({ ...this.state, phase: 'closed', address: '', busy: undefined, answersHandshakes: false, message });
    await callback.close();
  }

  setTunnel(tunnel: string): void {
    this.show({ ...this.state, tunnel });
    const { publicAddress } = this;
    if (publicAddress !== undefined) this.fillForm(publicAddress);
  }

  async answerHandshakes(on: boolean): Promise<void> {
    this.show({ ...this.state, answersHandshakes: on });
    await this.callback?.answerHandshakes(on);
  }

  /** Calls the registration for real, with the callback address where the platform writes it. */
  async register(operation: OperationEntry, way: Way): Promise<void> {
    const { callback, publicAddress } = this;
    if (!callback || publicAddress === undefined || this.state.busy) return;
    this.operation = operation;
    const { definition } = this.session.connector;
    const filled = withCallbackAddress(definition, operation, valuesFor(this.session, operation), publicAddress);
    if (!filled.ok) {
      this.show({ ...this.state, registration: { findings: failed([filled.message]), removal: undefined } });
      return;
    }
    this.show({ ...this.state, busy: 'register', registration: undefined, removal: undefined });
    let url = '';
    const outcome = await callOperation(this.session, relayFirst(this.calls), operation, filled.values, {
      ...way,
      signal: this.controller.signal,
      address: (built) => {
        url = built;
        return built;
      },
    });
    const registered = outcome.ok ? this.judged(definition, operation, outcome.result.result, url, outcome.result.route === 'direct', outcome.result.sent.secrets) : { findings: failed(outcome.problems.map(({ message }) => message)), removal: undefined };
    if (outcome.ok && outcome.result.result.ok && outcome.result.result.response.status < 300) this.isRemoved = false;
    this.show({ ...this.state, busy: undefined, registration: registered });
  }

  /** Calls DELETE at the address that the registration gave, by the operation that has it. */
  async remove(way: Way): Promise<void> {
    const removal = this.state.registration?.removal;
    if (!removal || this.state.busy) return;
    if (!removal.isOwn) {
      this.show({ ...this.state, removal: failed(['Nothing was called: Location is at another host, and the sign-in is not sent there.']) });
      return;
    }
    this.show({ ...this.state, busy: 'remove', removal: undefined });
    const options: CallOptions = { ...way, signal: this.controller.signal, address: (built) => givenAddress(removal.url, built) };
    const outcome = removal.operation ? await this.removeBy(removal.operation, removal.values, options) : await deleteAt(this.session, relayFirst(this.calls), this.operation, valuesFor(this.session, this.operation), options);
    const findings = outcome.ok ? (outcome.result.ok ? removalFindings(outcome.result.response.status) : failed([outcome.result.message])) : failed(outcome.problems.map(({ message }) => message));
    if (findings.every(({ severity }) => severity === 'passed')) this.isRemoved = true;
    this.show({ ...this.state, busy: undefined, removal: findings });
  }

  /** Sends a notification as the description has it from this page: a real request, which proves nothing of the service. */
  async sendSample(): Promise<void> {
    const { callback } = this;
    if (!callback || this.state.busy) return;
    this.show({ ...this.state, busy: 'sample', sampleProblem: undefined });
    const status = await callback.sendSample(new TextEncoder().encode(this.sample()));
    this.show({ ...this.state, busy: undefined, sampleProblem: status === undefined ? 'The sample did not get to the address.' : status >= 300 ? `The sample was turned away with ${status}.` : undefined });
  }

  /** The notification that a sample sends. */
  sample(): string {
    const { definition } = this.session.connector;
    const schema = objectOf(notificationContent(definition, this.operation)?.node, 'schema');
    return JSON.stringify(schema ? sampleSent(definition, schema) : {}, null, 2);
  }

  /** Compares what came with the definition as it is now. */
  async checkAgain(before: Received): Promise<void> {
    const { arrival, verdict } = before;
    if (!verdict) return;
    const after = await this.judge(arrival);
    if (before.evidence && after.evidence) this.session.log.replace(before.evidence, after.evidence);
    this.show({ ...this.state, received: this.state.received.map((each) => (each.arrival === arrival ? { ...after, isLate: before.isLate } : each)) });
  }

  /** The secrets that a notification might repeat, in all their forms. */
  get secrets(): readonly string[] {
    const { session } = this;
    const { connection } = session.tests.state;
    const own = connectionInputs(session.connector).flatMap(({ name, secret }) => (secret && Object.hasOwn(connection, name) ? [connection[name] ?? ''] : []));
    return secretForms([...own, ...session.signIns.secrets, ...session.tests.secrets].filter((each) => each !== ''));
  }

  private async removeBy(operation: OperationEntry, values: InputValues, options: CallOptions) {
    const { definition } = this.session.connector;
    const { parameters } = initialValues(definition, operationInputs(definition, operation));
    const outcome = await callOperation(this.session, relayFirst(this.calls), operation, { ...values, parameters: { ...parameters, ...values.parameters } }, options);
    return outcome.ok ? { ok: true as const, result: outcome.result.result } : outcome;
  }

  private judged(definition: JsonObject, operation: OperationEntry, result: Parameters<typeof evidenceOf>[0]['result'], url: string, isDirect: boolean, secrets: readonly string[]): NonNullable<WebhookState['registration']> {
    if (!result.ok) return { findings: failed([result.message]), removal: undefined };
    const { response } = result;
    const registration: Registration = { response, url: response.redirects.at(-1) ?? url, isDirect };
    const findings = registrationFindings(definition, operation, registration).map((finding) => ({ ...finding, message: redact(finding.message, secrets) }));
    return { findings, removal: response.status < 300 ? removalOf(definition, operation, registration) : undefined };
  }

  private async listen(callback: Callback): Promise<void> {
    for (;;) {
      const news = await callback.next();
      if (this.callback !== callback) return;
      if (!news.ok) {
        await this.stop(news.message);
        return;
      }
      for (const arrival of news.arrivals) {
        const received = { ...(await this.judge(arrival)), isLate: this.isRemoved };
        if (received.evidence) this.session.log.add(received.evidence);
        this.show({ ...this.state, received: [received, ...this.state.received] });
      }
      if (news.refused !== this.state.refused) this.show({ ...this.state, refused: news.refused });
    }
  }

  private async judge(arrival: Arrival): Promise<Omit<Received, 'isLate'>> {
    const { session, operation } = this;
    const { definition } = session.connector;
    const handshake = handshakeIn(arrival);
    if (handshake || !/^(POST|PUT|PATCH)$/.test(arrival.method)) return { arrival, handshake, verdict: undefined, evidence: undefined };
    const verdict = await this.calls.checkNotification(definition, operation, arrival);
    return { arrival, handshake, verdict, evidence: arrival.isSample ? undefined : this.evidenceFor(arrival, verdict) };
  }

  /** A notification is a run of the trigger: it counts, without the token and every other secret. */
  private evidenceFor(arrival: Arrival, verdict: Verdict): Evidence {
    const { session, operation, secrets } = this;
    const { method, query, headers, body, status } = arrival;
    const address = this.publicAddress ?? this.state.address;
    return evidenceOf({
      operation,
      at: arrival.at,
      route: 'callback',
      request: { method, url: redact(query === '' ? address : `${address}?${query}`, secrets), headers, body: shownBody({ body, headers }, secrets) },
      result: { ok: true, response: { status, statusText: '', headers: [], body: new Uint8Array(), milliseconds: 0, redirects: [] } },
      verdict,
      secrets,
      fingerprint: operationFingerprint(session.connector.definition, operation),
    });
  }

  private fillForm(address: string): void {
    const { session, operation } = this;
    const filled = withCallbackAddress(session.connector.definition, operation, valuesFor(session, operation), address);
    if (filled.ok) session.tests.setValues(operation.at, filled.values);
  }
}
