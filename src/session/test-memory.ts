import type { Pointer } from '../core/base/pointer';
import type { HttpResult } from '../core/ports/http';
import type { Evidence } from '../core/connector/evidence';
import type { KeptConnection } from '../core/oauth/kept-connection';
import type { BuiltRequest } from '../core/requests/build-request';
import type { Verdict } from '../core/requests/check-response';
import type { ConnectionValues } from '../core/requests/connection-inputs';
import type { InputValues } from '../core/requests/operation-inputs';

/** The reserved name under which the chosen sign-in of several is remembered. */
export const chosenSet = '@set';

/** One test call as it went, or an answer that was pasted. */
export interface TestResult {
  /** What the form held. */
  readonly values: InputValues;
  /** What is kept of it in the draft. */
  readonly evidence: Evidence;
  /** What was sent, without secrets. */
  readonly sent: Pick<BuiltRequest, 'redacted' | 'sent' | 'applied' | 'notApplied' | 'secrets'>;
  readonly result: HttpResult;
  readonly route: Evidence['route'];
  readonly story: readonly string[];
  /** Undefined when there is no answer to check. */
  readonly verdict: Verdict | undefined;
  /** The curl command, with placeholders for secrets. */
  readonly curl: string;
}

interface Remembered {
  readonly connection: ConnectionValues;
  readonly values: ReadonlyMap<Pointer, InputValues>;
  /** The call of each operation that is shown: the last, or one that was chosen. */
  readonly results: ReadonlyMap<Pointer, TestResult>;
  /** The calls of this visit, latest first. */
  readonly history: ReadonlyMap<Pointer, readonly TestResult[]>;
}

/** Calls of an operation that a visit remembers whole. */
const mostRemembered = 20;

/**
 * What a person typed to test with, and what came back. It lives as long as the page: keys, passwords and answers are
 * written nowhere.
 */
export class TestMemory {
  private now: Remembered = { connection: {}, values: new Map(), results: new Map(), history: new Map() };
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  get state(): Remembered {
    return this.now;
  }

  setConnection(name: string, value: string): void {
    this.show({ ...this.now, connection: { ...this.now.connection, [name]: value } });
  }

  /** Values of sign-ins that are not chosen: one may have its own value under a name that another uses too. */
  private others: ReadonlyMap<string, ConnectionValues> = new Map();

  /** Goes from one sign-in of several to another; each keeps its own values. */
  chooseSignIn(from: string, to: string): void {
    const chosen = this.others.get(to) ?? {};
    this.others = new Map([...this.others, [from, this.now.connection]]);
    this.show({ ...this.now, connection: { ...chosen, [chosenSet]: to } });
  }

  /** All values that connections are made with. */
  get connections(): Pick<KeptConnection, 'connection' | 'others'> {
    return { connection: this.now.connection, others: this.others };
  }

  /** Puts kept values in the place of all present ones. */
  restoreConnections({ connection, others }: Pick<KeptConnection, 'connection' | 'others'>): void {
    this.others = others;
    this.show({ ...this.now, connection });
  }

  private made: readonly string[] = [];

  /** Values that were made in this visit and are shown and kept nowhere, such as what nobody can guess of a callback address. */
  get secrets(): readonly string[] {
    return this.made;
  }

  addSecret(value: string): void {
    this.made = [...this.made, value];
  }

  setValues(operation: Pointer, values: InputValues): void {
    this.show({ ...this.now, values: new Map([...this.now.values, [operation, values]]) });
  }

  /** Remembers a call and shows it. */
  addResult(operation: Pointer, result: TestResult): void {
    const earlier = this.now.history.get(operation) ?? [];
    this.show({
      ...this.now,
      results: new Map([...this.now.results, [operation, result]]),
      history: new Map([...this.now.history, [operation, [result, ...earlier].slice(0, mostRemembered)]]),
    });
  }

  /** Shows one of the remembered calls again. */
  showResult(operation: Pointer, result: TestResult): void {
    this.show({ ...this.now, results: new Map([...this.now.results, [operation, result]]) });
  }

  /** Puts a later judgement of a call in the place of the earlier one. */
  replaceResult(operation: Pointer, before: TestResult, after: TestResult): void {
    const history = (this.now.history.get(operation) ?? []).map((each) => (each === before ? after : each));
    const isShown = this.now.results.get(operation) === before;
    this.show({
      ...this.now,
      results: isShown ? new Map([...this.now.results, [operation, after]]) : this.now.results,
      history: new Map([...this.now.history, [operation, history]]),
    });
  }

  private show(next: Remembered): void {
    this.now = next;
    for (const listener of this.listeners) listener();
  }
}
