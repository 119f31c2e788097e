import type { Finding } from '../../core/rules/finding';
import type { Rule, Situation } from '../../core/rules/rule';
import type { FindingLists } from '../../session/open-findings';

/** How many criteria are met, of how many that stand between the connector and its submission, and how many are set aside. */
export interface Readiness {
  readonly met: number;
  readonly of: number;
  readonly aside: number;
}

const known = new WeakMap<readonly Finding[], ReadonlySet<string>>();

function violatedIn(list: readonly Finding[]): ReadonlySet<string> {
  const before = known.get(list);
  if (before) return before;
  const violated = new Set<string>();
  for (const { severity, rule } of list) if (severity !== 'info') violated.add(rule);
  known.set(list, violated);
  return violated;
}

/** Counts the criteria of errors and warnings that apply; hints and muted rules do not count. */
export function readinessOf(lists: FindingLists, rules: readonly Rule[], situation: Situation, muted: { readonly [rule: string]: string } = {}): Readiness {
  const open = new Set<string>();
  for (const list of lists) for (const rule of violatedIn(list)) open.add(rule);
  const applicable = rules.filter(({ id, severity, severityIn }) => {
    const now = severityIn?.(situation) ?? severity;
    // A rule may weigh a single case heavier than itself.
    return now !== 'off' && (now !== 'info' || open.has(id));
  });
  const counted = applicable.filter(({ id }) => !Object.hasOwn(muted, id));
  return { met: counted.filter(({ id }) => !open.has(id)).length, of: counted.length, aside: applicable.length - counted.length };
}
