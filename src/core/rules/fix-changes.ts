import { child } from '../base/pointer';
import type { Connector } from '../connector/connector';
import { textChanges, type TextChange } from '../connector/text-changes';
import { FixBench } from './engine/fix-bench';
import type { Finding } from './finding';
import { rulesById } from './rules-by-id';

/** What putting a finding right would change, place by place; nothing where its rule has no fix, or the place is gone. */
export function fixChanges(connector: Connector, finding: Finding): readonly TextChange[] {
  const fix = rulesById.get(finding.rule)?.fix;
  const applied = fix && new FixBench(connector).apply(fix, finding);
  return applied ? textChanges(applied.before, applied.after) : [];
}

/** Whether changes are of the very place that a finding speaks of, and of no other. */
export const areInPlace = (changes: readonly TextChange[], { at, missing }: Finding): boolean => changes.length === 1 && changes[0]?.at === (missing === undefined ? at : child(at, missing));
