import type { Pointer } from '../core/base/pointer';
import type { HttpResult } from '../core/ports/http';
import type { Evidence } from '../core/connector/evidence';
import type { KeptConnection } from '../core/oauth/kept-connection';
import type { BuiltRequest } from '../core/requests/build-request';
import type { Verdict } from '../core/requests/check-response';
import type { ConnectionValues } from '../core/requests/connection-inputs';
import type { InputValues } from '../core/requests/operation-inputs';
import { Watched } from './watched';

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
export class TestMemory extends Watched<Remembered> {
  constructor() {
    super({ connection: {}, values: new Map(), results: new Map(), history: new Map() });
  }

  setConnection(name: string, value: string): void {
    this.show({ ...this.state, connection: { ...this.state.connection, [name]: value } });
  }

  /** Values of sign-ins that are not chosen: one may have its own value under a name that another uses too. */
  private others: ReadonlyMap<string, ConnectionValues> = new Map();

  /** Goes from one sign-in of several to another; each keeps its own values. */
  chooseSignIn(from: string, to: string): void {
    const chosen = this.others.get(to) ?? {};
    this.others = new Map([...this.others, [from, this.state.connection]]);
    this.show({ ...this.state, connection: { ...chosen, [chosenSet]: to } });
  }

  /** All values that connections are made with. */
  get connections(): Pick<KeptConnection, 'connection' | 'others'> {
    return { connection: this.state.connection, others: this.others };
  }

  /** Puts kept values in the place of all present ones. */
  restoreConnections({ connection, others }: Pick<KeptConnection, 'connection' | 'others'>): void {
    this.others = others;
    this.show({ ...this.state, connection });
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
    this.show({ ...this.state, values: new Map([...this.state.values, [operation, values]]) });
  }

  /** Remembers a call and shows it. */
  addResult(operation: Pointer, result: TestResult): void {
    const earlier = this.state.history.get(operation) ?? [];
    this.show({
      ...this.state,
      results: new Map([...this.state.results, [operation, result]]),
      history: new Map([...this.state.history, [operation, [result, ...earlier].slice(0, mostRemembered)]]),
    });
  }

  /** Shows one of the remembered calls again. */
  showResult(operation: Pointer, result: TestResult): void {
    this.show({ ...this.state, results: new Map([...this.state.results, [operation, result]]) });
  }

  /** Puts a later judgement of a call in the place of the earlier one. */
  replaceResult(operation: Pointer, before: TestResult, after: TestResult): void {
    const history = (this.state.history.get(operation) ?? []).map((each) => (each === before ? after : each));
    const isShown = this.state.results.get(operation) === before;
    this.show({
      ...this.state,
      results: isShown ? new Map([...this.state.results, [operation, after]]) : this.state.results,
      history: new Map([...this.state.history, [operation, history]]),
    });
  }
}
