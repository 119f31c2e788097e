import { wantedCalls } from '../core/connector/coverage';
import { operationsOf, type OperationEntry } from '../core/connector/operations-of';
import { callOperation, valuesFor, type CallOptions } from './call-operation';
import type { Session } from './session';
import type { TestCaller } from './test-caller';
import { Watched } from './watched';

/** How many calls a run makes of each operation: one, or as many as are missing of those that certification asks for. */
export type RunAim = 'once' | 'wanted';

/** How far a run has come. */
export interface RunState {
  readonly isRunning: boolean;
  readonly done: number;
  readonly all: number;
  readonly passed: number;
  /** The operation that is being called. */
  readonly current: OperationEntry | undefined;
  /** Operations that could not be called, and what stood in the way. */
  readonly skipped: readonly { readonly operation: OperationEntry; readonly why: string }[];
  /** Why a run ended before its end. */
  readonly ended: string | undefined;
}

const idle: RunState = { isRunning: false, done: 0, all: 0, passed: 0, current: undefined, skipped: [], ended: undefined };

export interface RunOptions extends Pick<CallOptions, 'prefer' | 'set'> {
  readonly aim: RunAim;
  /** Calls begin at least this far apart. */
  readonly gapMs: number;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** After this many calls in a row without any answer a run ends: the service is not there. */
const mostUnanswered = 5;

/**
 * Calls all operations that may be called at any time, one after another and no faster than asked. One run at a time; it
 * goes on while other operations are looked at.
 */
export class SafeRun extends Watched<RunState> {
  private controller: AbortController | undefined;

  constructor(
    private readonly session: Session,
    private readonly calls: TestCaller,
  ) {
    super(idle);
  }

  /** The operations that a run would call. */
  operations(): readonly OperationEntry[] {
    return operationsOf(this.session.connector.definition).filter((operation) => this.session.log.isSafe(operation) && !operation.isTrigger);
  }

  stop(): void {
    this.controller?.abort();
  }

  async start(options: RunOptions): Promise<void> {
    if (this.state.isRunning) return;
    const controller = new AbortController();
    this.controller = controller;
    const queue = this.operations().flatMap((operation) => Array.from({ length: this.missing(operation, options.aim) }, () => operation));
    this.show({ ...idle, isRunning: true, all: queue.length });
    let unanswered = 0;
    for (const [index, operation] of queue.entries()) {
      if (this.state.skipped.some((each) => each.operation === operation)) {
        this.show({ ...this.state, done: this.state.done + 1 });
        continue;
      }
      if (index > 0) await options.wait(options.gapMs, controller.signal);
      if (controller.signal.aborted) break;
      this.show({ ...this.state, current: operation });
      const outcome = await callOperation(this.session, this.calls, operation, valuesFor(this.session, operation), { ...options, signal: controller.signal });
      if (!outcome.ok) {
        this.show({ ...this.state, done: this.state.done + 1, skipped: [...this.state.skipped, { operation, why: outcome.problems.map(({ message }) => message).join(' ') }] });
        continue;
      }
      const { result, evidence } = outcome.result;
      if (controller.signal.aborted) break;
      this.show({ ...this.state, done: this.state.done + 1, passed: this.state.passed + (evidence.outcome === 'passed' ? 1 : 0) });
      unanswered = result.ok ? 0 : unanswered + 1;
      const reason = result.ok && result.response.status === 429 ? 'The service says that it is called too often (429).' : result.ok && result.response.status === 401 ? 'The service does not accept the sign-in (401).' : unanswered === mostUnanswered ? `${mostUnanswered} calls in a row had no answer.` : undefined;
      if (reason !== undefined) {
        this.show({ ...this.state, ended: reason });
        break;
      }
    }
    const ended = this.state.ended ?? (controller.signal.aborted ? 'Stopped.' : undefined);
    this.show({ ...this.state, isRunning: false, current: undefined, ended });
  }

  private missing(operation: OperationEntry, aim: RunAim): number {
    if (aim === 'once') return 1;
    return Math.max(0, wantedCalls - (this.session.log.coverage(this.session.connector.definition).get(operation.at)?.passed ?? 0));
  }
}
