import { onceForEach } from '../../core/base/once-for-each';
import type { Finding } from '../../core/rules/finding';
import { inFixingOrder } from '../../core/rules/fixing-order';
import type { Rule } from '../../core/rules/rule';
import type { FindingLists } from '../../session/open-findings';

/** What can be put right by itself. */
export interface Fixable {
  /** Numbers of fixable findings by rule. */
  readonly byRule: ReadonlyMap<string, number>;
  /** The rules among them with fixes that nobody would object to. How many of those are safe here, only trying them tells. */
  readonly safeRules: readonly Rule[];
}

const byRuleIn = onceForEach((list: readonly Finding[]): ReadonlyMap<string, number> => {
  const byRule = new Map<string, number>();
  for (const { fixable, rule } of list) if (fixable) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  return byRule;
});

/** Counts the findings that their rules can put right, of rules with fixes. Parts that did not change are not gone through again. */
export function fixableOf(lists: FindingLists, rules: readonly Rule[]): Fixable {
  const byRule = new Map<string, number>();
  for (const list of lists) for (const [rule, count] of byRuleIn(list)) byRule.set(rule, (byRule.get(rule) ?? 0) + count);
  return { byRule, safeRules: inFixingOrder(rules.filter(({ id, fix }) => fix?.safe === true && byRule.has(id))) };
}
