import { onceForEach } from '../../core/base/once-for-each';
import { worstFirst, type Finding, type Phase, type Severity } from '../../core/rules/finding';
import type { Rule, Situation } from '../../core/rules/rule';
import type { FindingLists } from '../../session/open-findings';

/** How a criterion stands: nothing found, something open at some severity, or nothing to look at or not asked of this publisher. */
export interface Criterion {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly state: 'met' | 'open' | 'not-applicable';
  /** How many findings there are, and the first in the order of the document. */
  readonly open: number;
  readonly first: Finding | undefined;
  /** Why the rule was set aside, if it was. */
  readonly muted: string | undefined;
}

/** What one part of the connector has to say of a rule. */
interface Portion {
  readonly count: number;
  readonly worst: Severity;
  readonly first: Finding;
}

const worse = (one: Severity, other: Severity): Severity => (worstFirst[other] < worstFirst[one] ? other : one);

const portionsIn = onceForEach((list: readonly Finding[]): ReadonlyMap<string, Portion> => {
  const portions = new Map<string, Portion>();
  for (const finding of list) {
    const own = portions.get(finding.rule);
    portions.set(finding.rule, own ? { ...own, count: own.count + 1, worst: worse(own.worst, finding.severity) } : { count: 1, worst: finding.severity, first: finding });
  }
  return portions;
});

/** The findings of each rule, put together from the parts; a part that did not change is not gone through again. */
function totalsOf(lists: FindingLists): ReadonlyMap<string, Portion> {
  const totals = new Map<string, Portion>();
  for (const list of lists) {
    for (const [rule, portion] of portionsIn(list)) {
      const own = totals.get(rule);
      totals.set(rule, own ? { ...own, count: own.count + portion.count, worst: worse(own.worst, portion.worst) } : portion);
    }
  }
  return totals;
}

export interface CriteriaParts {
  readonly rules: readonly Rule[];
  readonly lists: FindingLists;
  readonly situation: Situation;
  readonly hasSubject: (rule: Rule) => boolean;
  readonly muted?: { readonly [rule: string]: string } | undefined;
}

const order = { open: 0, met: 1, 'not-applicable': 2 } as const;

/** All criteria, those of each phase in order: open ones first, the worst at the top, then those that are met, then those that do not apply. */
export function criteriaOf({ rules, lists, situation, hasSubject, muted = {} }: CriteriaParts): ReadonlyMap<Phase, readonly Criterion[]> {
  const totals = totalsOf(lists);
  const criterionOf = (rule: Rule): Criterion => {
    const severity = rule.severityIn?.(situation) ?? rule.severity;
    const total = totals.get(rule.id);
    const reason = Object.hasOwn(muted, rule.id) ? muted[rule.id] : undefined;
    if (total && severity !== 'off') return { rule, severity: total.worst, state: 'open', open: total.count, first: total.first, muted: reason };
    const state = severity === 'off' || !hasSubject(rule) ? 'not-applicable' : 'met';
    return { rule, severity: severity === 'off' ? rule.severity : severity, state, open: 0, first: undefined, muted: reason };
  };
  const all = rules.map(criterionOf).toSorted((a, b) => order[a.state] - order[b.state] || worstFirst[a.severity] - worstFirst[b.severity]);
  const phases: readonly Phase[] = ['functionality', 'content', 'package'];
  return new Map(phases.map((phase) => [phase, all.filter(({ rule }) => rule.phase === phase)]));
}
