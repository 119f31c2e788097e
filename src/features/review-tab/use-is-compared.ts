import { useSyncExternalStore } from 'react';
import { useSession } from '../../session/react/session-context';

/** True while there is a published version to compare the connector with. */
export function useIsCompared(): boolean {
  const { published } = useSession();
  return useSyncExternalStore(published.subscribe, () => published.version !== undefined);
}
