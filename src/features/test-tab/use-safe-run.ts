import { useSyncExternalStore } from 'react';
import { usePorts } from '../../session/react/ports-context';
import { useSession } from '../../session/react/session-context';
import { SafeRun, type RunState } from '../../session/safe-run';
import type { Session } from '../../session/session';

const runs = new WeakMap<Session, SafeRun>();

/** The run of the open connector: it goes on while another tab is open. */
export function useSafeRun(): { readonly run: SafeRun; readonly state: RunState } {
  const session = useSession();
  const { calls } = usePorts();
  const run = runs.get(session) ?? new SafeRun(session, calls);
  runs.set(session, run);
  return { run, state: useSyncExternalStore(run.subscribe, () => run.state) };
}

/** Resolves after a time, or at once when called off. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
