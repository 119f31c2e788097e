import type { OperationEntry } from '../core/connector/operations-of';
import { pollPlanOf } from '../core/requests/poll-plan';
import { pollAddress, readPoll, type NextPoll, type Poll } from '../core/requests/poll-findings';
import { redact } from '../core/requests/redact';
import type { TriggerFinding } from '../core/requests/webhook-registration';
import { callOperation, valuesFor, type CallOptions } from './call-operation';
import { relayFirst } from './relay-first';
import type { Session } from './session';
import type { TestCaller } from './test-caller';
import { Watched } from './watched';

/** One poll as it went. */
export interface PollRound {
  /** 1 for the first after a start. */
  readonly number: number;
  /** Undefined when there was no answer. */
  readonly status: number | undefined;
  readonly items: number;
  readonly findings: readonly TriggerFinding[];
}

export interface PollingState {
  readonly isPolling: boolean;
  /** Latest first. */
  readonly rounds: readonly PollRound[];
  /** What the next poll asks for, without secrets; undefined before the first, and when nothing says how to go on. */
  readonly next: NextPoll | undefined;
}

const idle: PollingState = { isPolling: false, rounds: [], next: undefined };

const shownNext = (next: NextPoll, hide: (text: string) => string): NextPoll =>
  next.kind === 'location' ? { kind: 'location', url: hide(next.url) } : { kind: 'query', state: next.state.map(([name, value]) => [name, hide(value)]) };

/** Rounds that are shown. */
const mostRounds = 20;

/** The rehearsal of one polling trigger: asks as the platform does, again and again with the state that the last answer gave. */
export class PollingRehearsal extends Watched<PollingState> {
  private next: NextPoll | undefined;
  private before: { readonly poll: Poll; readonly next: NextPoll } | undefined;
  private controller: AbortController | undefined;

  constructor(
    private readonly session: Session,
    private readonly calls: TestCaller,
  ) {
    super(idle);
  }

  /** Forgets the state: the next poll is a first one. */
  startOver(): void {
    this.before = undefined;
    this.next = undefined;
    this.show(idle);
  }

  cancel(): void {
    this.controller?.abort();
  }

  /** Polls once, with the state of the poll before. */
  async poll(operation: OperationEntry, way: Pick<CallOptions, 'prefer' | 'set' | 'timeoutMs'>): Promise<void> {
    if (this.state.isPolling) return;
    const { session } = this;
    const { connector } = session;
    const plan = pollPlanOf(connector, operation);
    const { next } = this;
    const controller = new AbortController();
    this.controller = controller;
    this.show({ ...this.state, isPolling: true });
    let url = '';
    const outcome = await callOperation(session, relayFirst(this.calls), operation, valuesFor(session, operation), {
      ...way,
      signal: controller.signal,
      address: (built) => {
        url = pollAddress(built, next);
        return url;
      },
    });
    if (!outcome.ok) return this.add({ status: undefined, items: 0, findings: outcome.problems.map(({ message }) => ({ severity: 'error', message })) });
    const { result, route, sent } = outcome.result;
    if (!result.ok) return this.add({ status: undefined, items: 0, findings: [{ severity: 'error', message: result.message }] });
    const { response } = result;
    const poll: Poll = { response, url: response.redirects.at(-1) ?? url, isDirect: route === 'direct' };
    const reading = readPoll(connector.definition, operation, plan, poll, this.before, Date.now());
    this.before = reading.next && { poll, next: reading.next };
    this.next = reading.next;
    const hide = (text: string): string => redact(text, sent.secrets);
    const findings = reading.findings.map((finding) => ({ ...finding, message: hide(finding.message) }));
    this.add({ status: response.status, items: reading.items, findings }, reading.next && shownNext(reading.next, hide));
  }

  private add(round: Omit<PollRound, 'number'>, next = this.state.next): void {
    const number = (this.state.rounds[0]?.number ?? 0) + 1;
    this.show({ isPolling: false, rounds: [{ ...round, number }, ...this.state.rounds].slice(0, mostRounds), next });
  }
}
