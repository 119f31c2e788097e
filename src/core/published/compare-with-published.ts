import type { Connector } from '../connector/connector';
import { compareConnections } from './compare-connections';
import { compareOperations } from './compare-operations';
import { compareSettings } from './compare-settings';
import { Comparison, type BreakingChange, type SubjectChanges } from './comparison';

export interface PublishedComparison {
  readonly breaking: readonly BreakingChange[];
  readonly changes: readonly SubjectChanges[];
  /** Only texts, contact, brand colour and the like are different: reviewed in 4 to 5 weeks instead of 6 to 10. */
  readonly isMinor: boolean;
}

/**
 * Holds a connector against its published version: what would break flows, apps and connections of other people, and all that
 * changed for a release note. Operations are known by their ID, as flows know them. Source: certification rules, B15.
 */
export function compareWithPublished(published: Connector, connector: Connector): PublishedComparison {
  const comparison = new Comparison();
  compareOperations(comparison, published, connector);
  compareConnections(comparison, published, connector);
  compareSettings(comparison, published, connector);
  const { breaking, changes, whole, isMinor } = comparison;
  return { breaking, changes: whole.length === 0 ? changes : [...changes, { subject: 'Connector', kind: 'changed', phrases: whole }], isMinor };
}
