import { useSyncExternalStore } from 'react';
import { useSession } from '../../session/react/session-context';
import type { TestMemory } from '../../session/test-memory';

/** What is remembered of this visit's tests, kept up to date. */
export function useTestMemory(): { readonly memory: TestMemory; readonly state: TestMemory['state'] } {
  const { tests } = useSession();
  return { memory: tests, state: useSyncExternalStore(tests.subscribe, () => tests.state) };
}
