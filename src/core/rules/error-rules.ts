import { ruleCatalogue } from './catalogue';
import type { Rule, Situation } from './rule';

const byName = new Map<string, readonly Rule[]>();

/**
 * The rules that may find an error in a situation: half of all. Who asks for errors alone has them in two thirds of the
 * time of a full check. The same list for the same situation, since what an engine prepares is kept by it.
 */
export function errorRules(situation: Situation): readonly Rule[] {
  const name = `${situation.publisherKind} ${situation.state}`;
  const known = byName.get(name) ?? ruleCatalogue.filter(({ severity, severityIn, heaviest }) => (severityIn?.(situation) ?? severity) === 'error' || heaviest === 'error');
  byName.set(name, known);
  return known;
}
