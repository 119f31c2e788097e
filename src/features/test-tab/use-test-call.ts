import { useCallback, useRef, useState } from 'react';
import type { OperationEntry } from '../../core/connector/operations-of';
import type { RequestProblem } from '../../core/requests/build-request';
import type { InputValues } from '../../core/requests/operation-inputs';
import { callOperation, type CallOptions } from '../../session/call-operation';
import { usePorts } from '../../session/react/ports-context';
import { useSession } from '../../session/react/session-context';

export interface TestCallState {
  readonly isSending: boolean;
  /** What stood in the way of the last try. */
  readonly problems: readonly RequestProblem[];
  readonly send: (values: InputValues) => Promise<void>;
  readonly cancel: () => void;
}

/** Calls an operation, one call at a time, and remembers how it went. */
export function useTestCall(operation: OperationEntry, { prefer, set, timeoutMs }: Omit<CallOptions, 'signal'>): TestCallState {
  const session = useSession();
  const { calls } = usePorts();
  const [isSending, setSending] = useState(false);
  const [problems, setProblems] = useState<readonly RequestProblem[]>([]);
  const abort = useRef<AbortController | undefined>(undefined);

  const send = useCallback(
    async (values: InputValues) => {
      const controller = new AbortController();
      abort.current = controller;
      setSending(true);
      try {
        const outcome = await callOperation(session, calls, operation, values, { prefer, set, signal: controller.signal, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
        setProblems(outcome.ok ? [] : outcome.problems);
      } finally {
        setSending(false);
      }
    },
    [session, calls, operation, prefer, set, timeoutMs],
  );

  const cancel = useCallback(() => abort.current?.abort(), []);
  return { isSending, problems, send, cancel };
}
