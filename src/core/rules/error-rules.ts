import { ruleCatalogue } from './catalogue';
import type { Rule, Situation } from './rule';

/** Rules that find errors though they are weighed lighter themselves: a case of theirs is heavier. */
const heavierInCases: ReadonlySet<string> = new Set(['schema-array-items', 'schema-no-reference-loop']);

const byName = new Map<string, readonly Rule[]>();

/**
 * The rules that may find an error in a situation: half of all. Who asks for errors alone has them in two thirds of the
 * time of a full check. The same list for the same situation, since what an engine prepares is kept by it.
 */
export function errorRules(situation: Situation): readonly Rule[] {
  const name = `${situation.publisherKind} ${situation.state}`;
  const known = byName.get(name) ?? ruleCatalogue.filter(({ id, severity, severityIn }) => (severityIn?.(situation) ?? severity) === 'error' || heavierInCases.has(id));
  byName.set(name, known);
  return known;
}
