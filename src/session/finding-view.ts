import type { Finding, Severity } from '../core/rules/finding';
import type { Rule } from '../core/rules/rule';
import { FindingFilter, type FindingQuery } from './finding-filter';
import { Watched } from './watched';

export type Grouping = 'phase' | 'tab' | 'rule';

/** How a person looks at the findings. */
export interface FindingLook extends FindingQuery {
  readonly grouping: Grouping;
  /** Ids of the groups that were opened or shut by hand. */
  readonly turned: ReadonlySet<string>;
  /** The finding that was gone to last. */
  readonly visited: Finding | undefined;
}

const first: FindingLook = { grouping: 'phase', severities: new Set<Severity>(['error', 'warning', 'info']), text: '', turned: new Set(), visited: undefined };

/** A list of findings that is seen: the keys for the next and previous finding follow it. */
export interface SeenList {
  /** Its findings as they stand there, those of shut groups too. */
  readonly order: (look: FindingLook) => readonly Finding[];
  /** What is to be turned so that the group of a finding is open. */
  readonly turnedFor: (finding: Finding, look: FindingLook) => ReadonlySet<string>;
}

/** Whether two findings are of one rule and place: of an earlier and a later check they are the same one. */
export const isSamePlace = (one: Finding, other: Finding): boolean => one.rule === other.rule && one.at === other.at && one.missing === other.missing;

/**
 * What is shown of the findings, and which was gone to last: the list shows it, and the keys for the next and previous
 * finding follow it. Lives as long as the visit.
 */
export class FindingView extends Watched<FindingLook> {
  private readonly filter: FindingFilter;
  /** Where the visited finding was, for when it has been put right since. */
  private position = -1;
  private seen: SeenList | undefined;

  constructor(rules: readonly Rule[]) {
    super(first);
    this.filter = new FindingFilter(rules);
  }

  change(change: Partial<FindingLook>): void {
    this.show({ ...this.state, ...change });
  }

  /** The findings that are asked for, in their order. */
  pick(findings: readonly Finding[], query: FindingQuery = this.state): readonly Finding[] {
    return this.filter.pick(findings, query);
  }

  /** From now on the keys follow a list that is seen, and open the group that they come to. Gives the way back. */
  followList(list: SeenList): () => void {
    this.seen = list;
    return () => {
      if (this.seen === list) this.seen = undefined;
    };
  }

  /** Notes that a finding was gone to. */
  visit(findings: readonly Finding[], finding: Finding): void {
    this.note(this.shown(findings), finding);
  }

  /** Goes on to the next (or previous) finding that is shown, round the ends, in the order of the list or, where none is seen, of `findings`; undefined when none is. */
  step(findings: readonly Finding[], step: 1 | -1): Finding | undefined {
    const shown = this.shown(findings);
    const next = shown.at(this.stepped(shown, step));
    if (!next) return undefined;
    this.note(shown, next);
    return next;
  }

  private note(shown: readonly Finding[], finding: Finding): void {
    this.position = shown.indexOf(finding);
    // What is not among those that are shown, a muted one for one, opens no group.
    this.change(this.seen && this.position >= 0 ? { visited: finding, turned: this.seen.turnedFor(finding, this.state) } : { visited: finding });
  }

  private shown(findings: readonly Finding[]): readonly Finding[] {
    return this.seen?.order(this.state) ?? this.pick(findings);
  }

  private stepped(shown: readonly Finding[], step: 1 | -1): number {
    const { visited } = this.state;
    if (!visited) return step > 0 ? 0 : -1;
    const exact = shown.indexOf(visited);
    const present = exact >= 0 ? exact : shown.findIndex((finding) => isSamePlace(finding, visited));
    // One that was put right since has given its position to the next one.
    const target = present >= 0 ? present + step : step > 0 ? this.position : this.position - 1;
    return shown.length === 0 ? 0 : (target + shown.length) % shown.length;
  }
}
