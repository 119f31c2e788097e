import type { Finding } from '../../core/rules/finding';
import type { Rule, Situation } from '../../core/rules/rule';

/** How many criteria are met, of how many that stand between the connector and its submission, and how many are set aside. */
export interface Readiness {
  readonly met: number;
  readonly of: number;
  readonly aside: number;
}

/** Counts the criteria of errors and warnings that apply; hints and muted rules do not count. */
export function readinessOf(findings: readonly Finding[], rules: readonly Rule[], situation: Situation, muted: { readonly [rule: string]: string } = {}): Readiness {
  const open = new Set<string>();
  for (const { severity, rule } of findings) if (severity !== 'info') open.add(rule);
  const applicable = rules.filter(({ id, severity, severityIn }) => {
    const now = severityIn?.(situation) ?? severity;
    // A rule may weigh a single case heavier than itself.
    return now !== 'off' && (now !== 'info' || open.has(id));
  });
  const counted = applicable.filter(({ id }) => !Object.hasOwn(muted, id));
  return { met: counted.filter(({ id }) => !open.has(id)).length, of: counted.length, aside: applicable.length - counted.length };
}
