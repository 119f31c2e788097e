import type { PublisherKind, Submission } from '../connector/connector';
import type { Phase, Severity } from './finding';
import type { Fix, Rule } from './rule';

/** How hard a rule is in some situations: a kind of publisher, a state of the submission, or both. */
export interface SeverityCase {
  readonly publisherKind?: PublisherKind;
  readonly state?: Submission['state'];
  readonly severity: Severity | 'off';
}

/** What there is to tell of a rule, wherever it is told: on its page in the wizard, in docs/rules.md, on the command line and in logs. */
export interface RuleFacts {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly severity: Severity;
  readonly phase: Phase;
  readonly title: string;
  readonly why: string;
  readonly source: string;
  readonly fixable: boolean;
  readonly fix: Pick<Fix, 'label' | 'safe'> | undefined;
  /** In which situations it is how hard; empty when it is the same in all. */
  readonly cases: readonly SeverityCase[];
}

const publisherKinds: readonly PublisherKind[] = ['verified', 'independent', 'private'];
const states: readonly Submission['state'][] = ['new', 'update'];

/** The facts of a rule, or of a criterion that has no check of its own here. */
export function ruleFacts(rule: Pick<Rule, 'id' | 'aliases' | 'severity' | 'severityIn' | 'phase' | 'title' | 'why' | 'source' | 'fix'>): RuleFacts {
  const { id, aliases = [], severity, phase, title, why, source, fix } = rule;
  return { id, aliases, severity, phase, title, why, source, fixable: fix !== undefined, fix: fix && { label: fix.label, safe: fix.safe }, cases: casesOf(rule) };
}

function casesOf({ severity, severityIn }: Pick<Rule, 'severity' | 'severityIn'>): readonly SeverityCase[] {
  if (!severityIn) return [];
  const byKind = publisherKinds.map((publisherKind) => states.map((state): Required<SeverityCase> => ({ publisherKind, state, severity: severityIn({ publisherKind, state }) })));
  const all = byKind.flat();
  if (all.every((each) => each.severity === severity)) return [];
  const isSameForAll = states.every((state) => new Set(all.filter((each) => each.state === state).map((each) => each.severity)).size === 1);
  if (isSameForAll) return (byKind[0] ?? []).map((each) => ({ state: each.state, severity: each.severity }));
  return byKind.flatMap((own) => (new Set(own.map((each) => each.severity)).size > 1 ? own : own.slice(0, 1).map(({ publisherKind, severity: same }) => ({ publisherKind, severity: same }))));
}

/** What a fix does, in a sentence or two, and whether it may be applied unseen. */
export const fixWords = ({ label, safe }: Pick<Fix, 'label' | 'safe'>): string => `${label}. ${safe ? 'It is safe: nobody would object to the result.' : 'Look at the result: it may want your words or your choice.'}`;
