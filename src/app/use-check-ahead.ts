import { useCallback, useEffect, useRef } from 'react';
import type { Connector } from '../core/connector/connector';
import type { ConnectorCheck } from '../session/connector-check';
import type { CheckAhead } from './check-ahead';

/** The check of what an import gives, before anybody has opened it. */
export interface CheckAheadControl {
  /** Checks a connector from now on, instead of the one before. */
  readonly begin: (connector: Connector) => void;
  /** Hands over what was checked so far; whoever gets it goes on with it. */
  readonly take: () => ConnectorCheck | undefined;
  /** Forgets it: nobody wants it any more. */
  readonly drop: () => void;
}

/** Checks a connector behind its preview, as soon as the scripts for it are here. */
export function useCheckAhead(): CheckAheadControl {
  const ahead = useRef<CheckAhead | undefined>(undefined);
  const wanted = useRef<Connector | undefined>(undefined);

  const begin = useCallback((connector: Connector): void => {
    wanted.current = connector;
    if (ahead.current) return ahead.current.take(connector);
    void import('./open-draft').then(
      ({ checkAhead }) => {
        if (!wanted.current) return;
        ahead.current ??= checkAhead();
        ahead.current.take(wanted.current);
      },
      // Whoever opens the connector asks for the same scripts, and tells that they cannot be had.
      () => undefined,
    );
  }, []);

  const take = useCallback((): ConnectorCheck | undefined => {
    const { current } = ahead;
    current?.stop();
    ahead.current = undefined;
    wanted.current = undefined;
    return current?.check;
  }, []);

  const drop = useCallback((): void => void take(), [take]);

  useEffect(() => drop, [drop]);

  return { begin, take, drop };
}
