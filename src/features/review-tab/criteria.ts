import type { Finding, Phase, Severity } from '../../core/rules/finding';
import type { Rule, Situation } from '../../core/rules/rule';

/** How a criterion stands: nothing found, something open at some severity, or not asked of this publisher. */
export interface Criterion {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly state: 'met' | 'open' | 'not-applicable';
  readonly open: readonly Finding[];
}

const weight: { readonly [severity in Severity]: number } = { error: 0, warning: 1, info: 2 };

/** The criteria of a phase: open ones first, the worst at the top, then those that are met, then those that do not apply. */
export function criteriaOf(phase: Phase, rules: readonly Rule[], findings: readonly Finding[], situation: Situation): readonly Criterion[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) (byRule.get(finding.rule) ?? started(byRule, finding.rule)).push(finding);
  const criteria = rules
    .filter((rule) => rule.phase === phase)
    .map((rule): Criterion => {
      const severity = rule.severityIn?.(situation) ?? rule.severity;
      const open = byRule.get(rule.id) ?? [];
      if (severity === 'off') return { rule, severity: rule.severity, state: 'not-applicable', open: [] };
      return { rule, severity: worst(open) ?? severity, state: open.length > 0 ? 'open' : 'met', open };
    });
  const order = { open: 0, met: 1, 'not-applicable': 2 } as const;
  return criteria.toSorted((a, b) => order[a.state] - order[b.state] || weight[a.severity] - weight[b.severity]);
}

function started(byRule: Map<string, Finding[]>, rule: string): Finding[] {
  const list: Finding[] = [];
  byRule.set(rule, list);
  return list;
}

function worst(findings: readonly Finding[]): Severity | undefined {
  return findings.map(({ severity }) => severity).toSorted((a, b) => weight[a] - weight[b])[0];
}
