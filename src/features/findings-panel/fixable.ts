import type { Finding } from '../../core/rules/finding';
import type { Rule } from '../../core/rules/rule';

/** What can be put right by itself. */
export interface Fixable {
  /** Numbers of fixable findings by rule. */
  readonly byRule: ReadonlyMap<string, number>;
  /** The rules with fixes that nobody would object to, and how many findings they put right. */
  readonly safeRules: readonly Rule[];
  readonly safe: number;
}

/** Counts the findings that their rules can put right, of rules with fixes. */
export function fixableOf(findings: readonly Finding[], rules: readonly Rule[]): Fixable {
  const byRule = new Map<string, number>();
  for (const { fixable, rule } of findings) if (fixable) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const safeRules = rules.filter(({ id, fix }) => fix?.safe === true && byRule.has(id));
  return { byRule, safeRules, safe: safeRules.reduce((sum, { id }) => sum + (byRule.get(id) ?? 0), 0) };
}
