import { useMemo, useSyncExternalStore } from 'react';
import { keysOf, pointerOf, type Pointer } from '../../../core/base/pointer';
import { useSession } from '../../../session/react/session-context';
import type { TestResult } from '../../../session/test-memory';

const none: readonly TestResult[] = [];

/** The test calls of this visit of the operation that a place lies in, latest first. */
function useCalls(at: Pointer): readonly TestResult[] {
  const { tests } = useSession();
  const operation = pointerOf(keysOf(at).slice(0, 4));
  return useSyncExternalStore(tests.subscribe, () => tests.state.history.get(operation) ?? none);
}

/** An answer as texts. */
export interface RecordedAnswer {
  readonly body: string;
  readonly headers: string;
}

const mostAnswers = 5;

/** The JSON answers with a status that test calls of this visit brought, latest first. */
export function useAnswers(at: Pointer, status: string): readonly RecordedAnswer[] {
  const calls = useCalls(at);
  return useMemo(
    () =>
      calls
        .flatMap(({ result }): RecordedAnswer[] => {
          if (!result.ok || String(result.response.status) !== status) return [];
          const body = new TextDecoder().decode(result.response.body);
          return /^\s*[[{]/.test(body) ? [{ body, headers: result.response.headers.map(([name, value]) => `${name}: ${value}`).join('\n') }] : [];
        })
        .slice(0, mostAnswers),
    [calls, status],
  );
}

/** What the last test call of an operation sent, without secrets; undefined when there was none. */
export function useLastRequest(at: Pointer): TestResult['sent']['redacted'] | undefined {
  return useCalls(at)[0]?.sent.redacted;
}
