import { useCallback } from 'react';
import type { OperationEntry } from '../../core/connector/operations-of';
import { choicesAnswer, choicesCall, choicesIn } from '../../core/requests/dynamic-choices';
import type { InputValues } from '../../core/requests/operation-inputs';
import { callOperation, type CallOptions } from '../../session/call-operation';
import { usePorts } from '../../session/react/ports-context';
import { useSession } from '../../session/react/session-context';
import type { LoadChoices } from './dynamic-choices';

/** Fills the drop-downs of an operation's form by real calls, which count as tests of the operations that they call. */
export function useLoadChoices(operation: OperationEntry, values: InputValues, { prefer, set }: Pick<CallOptions, 'prefer' | 'set'>): LoadChoices {
  const session = useSession();
  const { calls } = usePorts();
  return useCallback(
    async (node) => {
      const call = choicesCall(session.connector.definition, operation, node, values);
      if (!call) return { ok: false, message: 'It takes its values from nowhere.' };
      if (!call.ok) return call;
      const outcome = await callOperation(session, calls, call.operation, call.values, { prefer, set, signal: new AbortController().signal, timeoutMs: 30_000 });
      if (!outcome.ok) return { ok: false, message: `${call.operation.operationId} cannot be called: ${outcome.problems.map(({ message }) => message).join(' ')}` };
      const { result } = outcome.result;
      if (!result.ok) return { ok: false, message: `${call.operation.operationId}: ${result.message}` };
      const read = choicesAnswer(result.response);
      return read.ok ? choicesIn(read.answer, call.paths) : { ok: false, message: `${call.operation.operationId}: ${read.message}` };
    },
    [session, calls, operation, values, prefer, set],
  );
}
