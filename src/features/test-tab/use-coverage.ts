import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { JsonObject } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { wantedCalls, type Coverage } from '../../core/connector/coverage';
import { useConnector, useSession } from '../../session/react/session-context';
import type { Level } from '../../ui/severity-icon';

/** Without a call there is nothing to hold against the definition, whatever becomes of it. */
const nothing: JsonObject = {};

/** How far each operation that was ever called is proven to work, kept up to date. */
export function useCoverage(): ReadonlyMap<Pointer, Coverage> {
  const { log } = useSession();
  // Typing into the definition goes first: what is stale may be said a frame later.
  const record = useSyncExternalStore(log.subscribe, () => log.record);
  const definition = useDeferredValue(useConnector((connector) => (record.evidence.length === 0 ? nothing : connector.definition)));
  return useMemo(() => log.coverage(definition, record), [log, definition, record]);
}

/** A coverage in a level and a few words. */
export function coverageWords({ state, passed, calls }: Coverage): { readonly level: Level | undefined; readonly word: string } {
  const last = calls.at(-1);
  switch (state) {
    case 'never':
      return { level: undefined, word: 'never called' };
    case 'passing':
      return { level: 'success', word: `${passed} of ${wantedCalls} passed` };
    case 'mismatch':
      return { level: 'warning', word: `${last?.route === 'callback' ? 'notification' : (last?.answer?.status ?? '')}, schema mismatch` };
    case 'failing':
      return { level: 'error', word: last?.answer ? `failed with ${last.answer.status}` : 'no answer' };
    case 'stale':
      return { level: 'info', word: 'changed since its last call' };
  }
}
