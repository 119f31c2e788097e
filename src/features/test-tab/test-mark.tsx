import { useMemo } from 'react';
import { operationsOf } from '../../core/connector/operations-of';
import { useConnector } from '../../session/react/session-context';
import { outcomeOf } from './operation-board';
import { useTestMemory } from './use-test-memory';

/** How many operations were called in this visit and answered as the definition says: "7/24". Nothing while there is no operation. */
export function TestMark() {
  const definition = useConnector((connector) => connector.definition);
  const { state } = useTestMemory();
  const { passing, all } = useMemo(() => {
    const operations = operationsOf(definition);
    const passed = operations.filter(({ at }) => {
      const result = state.results.get(at);
      return result !== undefined && outcomeOf(result).level === 'success';
    });
    return { passing: passed.length, all: operations.length };
  }, [definition, state.results]);
  if (all === 0) return null;
  return <span aria-label={`${passing} of ${all} passing`} role="img">{`${passing}/${all}`}</span>;
}
