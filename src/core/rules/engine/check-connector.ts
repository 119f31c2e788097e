import type { Connector } from '../../connector/connector';
import { ruleCatalogue } from '../catalogue';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { RuleEngine } from './engine';

/** Every finding of a connector, in document order, from one full run of the rules (all of them unless told). */
export function checkConnector(connector: Connector, rules: readonly Rule[] = ruleCatalogue): readonly Finding[] {
  const engine = new RuleEngine(rules);
  engine.update(connector);
  engine.work();
  return engine.all();
}
