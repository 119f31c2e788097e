import type { Pointer } from '../../core/base/pointer';
import { operationsOf } from '../../core/connector/operations-of';
import type { Imported } from '../../core/importers/importer';

/** The places of the source that each operation stands for; an operation that names none stands for itself. */
function sourcesOf({ connector, places = [] }: Imported): ReadonlyMap<Pointer, readonly Pointer[]> {
  const sources = new Map<Pointer, Pointer[]>();
  for (const { from, to } of places) {
    const known = sources.get(to);
    if (known) known.push(from);
    else sources.set(to, [from]);
  }
  return new Map(operationsOf(connector.definition).map(({ at }) => [at, sources.get(at) ?? [at]]));
}

/** Every operation of a result. */
export const allOperations = ({ connector }: Imported): ReadonlySet<Pointer> => new Set(operationsOf(connector.definition).map(({ at }) => at));

/**
 * The choice of operations for a result of the same source with other answers: what was left out stays out, by its place in the
 * source, wherever that ended this time. An operation of which one part was left out and another was not is chosen.
 */
export function keepChoice(before: Imported, chosen: ReadonlySet<Pointer>, after: Imported): ReadonlySet<Pointer> {
  const left = new Set(Array.from(sourcesOf(before)).flatMap(([at, from]) => (chosen.has(at) ? [] : from)));
  return new Set(Array.from(sourcesOf(after)).flatMap(([at, from]) => (from.every((place) => left.has(place)) ? [] : [at])));
}
