import { useCallback, useRef, useState } from 'react';
import type { OperationEntry } from '../../core/connector/operations-of';
import type { CallRoute } from '../../core/ports/http';
import { buildRequest, type RequestProblem } from '../../core/requests/build-request';
import { curlCommand } from '../../core/requests/curl';
import { operationAt, type InputValues } from '../../core/requests/operation-inputs';
import { usePorts } from '../../session/react/ports-context';
import { useSession } from '../../session/react/session-context';

export interface TestCallState {
  readonly isSending: boolean;
  /** What stood in the way of the last try. */
  readonly problems: readonly RequestProblem[];
  readonly send: (values: InputValues) => Promise<void>;
  readonly cancel: () => void;
}

/** Builds the request of an operation, sends it, checks the answer, and remembers all of it for this visit. */
export function useTestCall(operation: OperationEntry, prefer: 'auto' | CallRoute, set: string | undefined): TestCallState {
  const session = useSession();
  const { calls } = usePorts();
  const [isSending, setSending] = useState(false);
  const [problems, setProblems] = useState<readonly RequestProblem[]>([]);
  const abort = useRef<AbortController | undefined>(undefined);

  const send = useCallback(
    async (values: InputValues) => {
      const { connector, tests } = session;
      const boundary = `----connector-wizard-${crypto.randomUUID()}`;
      const built = buildRequest(connector, operation, values, tests.state.connection, { boundary, ...(set === undefined ? {} : { set }) });
      setProblems(built.ok ? [] : built.problems);
      if (!built.ok) return;
      const controller = new AbortController();
      abort.current = controller;
      setSending(true);
      try {
        const { result, route, story } = await calls.send(built.request, prefer, controller.signal);
        const verdict = result.ok ? await calls.check(connector.definition, operation, result.response) : undefined;
        const { redacted, sent, applied, notApplied, secrets } = built;
        tests.setResult(operation.at, {
          sent: { redacted, sent, applied, notApplied, secrets },
          result,
          route,
          story,
          verdict,
          operation: operationAt(connector.definition, operation),
          curl: curlCommand(built.request, secrets),
        });
      } finally {
        setSending(false);
      }
    },
    [session, calls, operation, prefer, set],
  );

  const cancel = useCallback(() => abort.current?.abort(), []);
  return { isSending, problems, send, cancel };
}
