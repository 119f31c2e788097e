import type { Connector } from '../core/connector/connector';
import { RuleEngine } from '../core/rules/engine/engine';
import { subjectKeys } from '../core/rules/has-subject';
import { Presence } from '../core/rules/presence';
import type { Rule } from '../core/rules/rule';

/** The check of a connector, which goes on in slices: its findings, and what it has at all. It may begin before anybody opens the connector. */
export class ConnectorCheck {
  readonly engine: RuleEngine;
  readonly presence: Presence;
  private current: Connector | undefined;

  constructor(rules: readonly Rule[]) {
    this.engine = new RuleEngine(rules, (rule, error) => console.error(`The rule ${rule.id} failed and was passed over.`, error));
    this.presence = new Presence(rules, subjectKeys);
  }

  /** Takes the next version of the connector, or another one: only what differs is asked again. */
  update(connector: Connector): void {
    this.current = connector;
    this.engine.update(connector);
  }

  /** Goes on until all is done or `isOver` says so; true when all is done. */
  work(isOver: () => boolean): boolean {
    return this.engine.work(isOver) && (this.current === undefined || this.presence.work(this.current, isOver));
  }
}
