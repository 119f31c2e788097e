import { useMemo, useSyncExternalStore } from 'react';
import { readySignIn, type ReadySignIn } from '../../session/get-token';
import { useConnector, useSession } from '../../session/react/session-context';
import type { SignInState } from '../../session/sign-in-memory';
import { useTestMemory } from './use-test-memory';

/** The sign-in by OAuth 2.0 of a set, kept up to date; `ready` is undefined when the set has none. */
export function useSignIn(set: string | undefined): { readonly ready: ReadySignIn | undefined; readonly state: SignInState } {
  const session = useSession();
  const connector = useConnector((whole) => whole);
  const state = useSyncExternalStore(session.signIns.subscribe, () => session.signIns.of(set));
  const { connection } = useTestMemory().state;
  const ready = useMemo(() => readySignIn(connector, connection, set, state), [connector, connection, set, state]);
  return { ready, state };
}
