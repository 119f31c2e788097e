import { onceForEach } from '../../core/base/once-for-each';
import type { Finding } from '../../core/rules/finding';
import type { Rule, Situation } from '../../core/rules/rule';
import type { FindingLists } from '../../session/open-findings';

/** How many criteria are met, of how many that stand between the connector and its submission, and how many are set aside. */
export interface Readiness {
  readonly met: number;
  readonly of: number;
  readonly aside: number;
}

const violatedIn = onceForEach((list: readonly Finding[]): ReadonlySet<string> => {
  const violated = new Set<string>();
  for (const { severity, rule } of list) if (severity !== 'info') violated.add(rule);
  return violated;
});

/**
 * Counts the criteria of errors and warnings that apply: those that something violates, and those that have something to
 * look at (`hasSubject`) and say nothing. Hints and muted rules do not count.
 */
export function readinessOf(lists: FindingLists, rules: readonly Rule[], situation: Situation, hasSubject: (rule: Rule) => boolean, muted: { readonly [rule: string]: string } = {}): Readiness {
  const open = new Set<string>();
  for (const list of lists) for (const rule of violatedIn(list)) open.add(rule);
  const readiness = { met: 0, of: 0, aside: 0 };
  for (const rule of rules) {
    const severity = rule.severityIn?.(situation) ?? rule.severity;
    // Open even where the rule is a hint: it may weigh a single case heavier than itself.
    const isOpen = open.has(rule.id);
    if (severity === 'off') continue;
    if (Object.hasOwn(muted, rule.id)) {
      if (severity !== 'info') readiness.aside++;
    } else if (isOpen || (severity !== 'info' && hasSubject(rule))) {
      readiness.of++;
      if (!isOpen) readiness.met++;
    }
  }
  return readiness;
}
