import type { Pointer } from '../core/base/pointer';
import type { HttpResult, TestCall } from '../core/ports/http';
import type { BuiltRequest } from '../core/requests/build-request';
import type { Verdict } from '../core/requests/check-response';
import type { ConnectionValues } from '../core/requests/connection-inputs';
import type { InputValues } from '../core/requests/operation-inputs';

/** One test call as it went. */
export interface TestResult {
  /** What was sent, without secrets. */
  readonly sent: Pick<BuiltRequest, 'redacted' | 'sent' | 'applied' | 'notApplied' | 'secrets'>;
  readonly result: HttpResult;
  readonly route: TestCall['route'];
  readonly story: readonly string[];
  /** Undefined when there is no answer to check. */
  readonly verdict: Verdict | undefined;
  /** The operation's node when it was called: a later edit makes the result stale. */
  readonly operation: unknown;
  /** The curl command, with placeholders for secrets. */
  readonly curl: string;
}

interface Remembered {
  readonly connection: ConnectionValues;
  readonly values: ReadonlyMap<Pointer, InputValues>;
  readonly results: ReadonlyMap<Pointer, TestResult>;
}

/**
 * What a person typed to test with, and what came back. It lives as long as the page: keys, passwords and answers are
 * written nowhere.
 */
export class TestMemory {
  private now: Remembered = { connection: {}, values: new Map(), results: new Map() };
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

  setValues(operation: Pointer, values: InputValues): void {
    this.show({ ...this.now, values: new Map([...this.now.values, [operation, values]]) });
  }

  setResult(operation: Pointer, result: TestResult): void {
    this.show({ ...this.now, results: new Map([...this.now.results, [operation, result]]) });
  }

  private show(next: Remembered): void {
    this.now = next;
    for (const listener of this.listeners) listener();
  }
}
