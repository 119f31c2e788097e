import type { Pointer } from '../../core/base/pointer';
import type { Finding, Phase, Severity } from '../../core/rules/finding';
import type { Rule } from '../../core/rules/rule';
import type { FindingLook } from '../../session/finding-view';

/** One line of the list. Keys stay the same while a finding's message changes, so that what is open in it stays open. */
export type FindingRow =
  | { readonly kind: 'group'; readonly key: string; readonly id: string; readonly title: string; readonly count: number; readonly isOpen: boolean; readonly severity?: Severity; readonly rule?: string }
  | { readonly kind: 'muted-rule'; readonly key: string; readonly rule: string; readonly reason: string; readonly count: number }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: Finding; readonly isMuted: boolean };

/** What the list needs to know to put findings into groups. */
export interface GroupingParts {
  readonly tabs: readonly { readonly id: string; readonly title: string }[];
  readonly tabOf: (at: Pointer) => { readonly id: string };
  readonly rules: readonly Rule[];
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly rule?: string;
  readonly isShut?: boolean;
  readonly bySeverity: { readonly [severity in Severity]: Finding[] };
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

const phases: { readonly [phase in Phase]: string } = { functionality: 'Functionality', content: 'Content', package: 'Package' };

const group = (id: string, title: string, more: Pick<Group, 'rule' | 'isShut'> = {}): Group => ({ id, title, ...more, bySeverity: { error: [], warning: [], info: [] } });

const countOf = ({ bySeverity: { error, warning, info } }: Group): number => error.length + warning.length + info.length;

const worstOf = ({ bySeverity }: Group): Severity => severities.find((severity) => bySeverity[severity].length > 0) ?? 'info';

/** The rows of the open findings: the worst of a group first, otherwise in the order of the document. */
export function rowsOf(findings: readonly Finding[], look: Pick<FindingLook, 'grouping' | 'turned' | 'text'>, parts: GroupingParts): FindingRow[] {
  const rows: FindingRow[] = [];
  for (const each of groupsOf(findings, look, parts)) {
    const count = countOf(each);
    if (count === 0) continue;
    const isOpen = look.turned.has(each.id) === (each.isShut === true);
    const ofRule = each.rule === undefined ? {} : { severity: worstOf(each), rule: each.rule };
    rows.push({ kind: 'group', key: each.id, id: each.id, title: each.title, count, isOpen, ...ofRule });
    if (isOpen) for (const severity of severities) pushFindings(rows, each.bySeverity[severity], false);
  }
  return rows;
}

function groupsOf(findings: readonly Finding[], { grouping, text }: Pick<FindingLook, 'grouping' | 'text'>, { tabs, tabOf, rules }: GroupingParts): readonly Group[] {
  switch (grouping) {
    case 'phase': {
      const own = { functionality: group('phase functionality', phases.functionality), content: group('phase content', phases.content), package: group('phase package', phases.package) };
      for (const finding of findings) own[finding.phase].bySeverity[finding.severity].push(finding);
      return Object.values(own);
    }
    case 'tab': {
      const own = new Map(tabs.map(({ id, title }) => [id, group(`tab ${id}`, title)]));
      for (const finding of findings) own.get(tabOf(placeOf(finding)).id)?.bySeverity[finding.severity].push(finding);
      return Array.from(own.values());
    }
    case 'rule': {
      // A list of rules is what one wants to see first; who looks for something wants to see it.
      const own = new Map(rules.map(({ id, title }) => [id, group(`rule ${id}`, title, { rule: id, isShut: text.trim() === '' })]));
      for (const finding of findings) own.get(finding.rule)?.bySeverity[finding.severity].push(finding);
      const weight = (each: Group): number => severities.indexOf(worstOf(each));
      return Array.from(own.values()).filter((each) => countOf(each) > 0).toSorted((a, b) => weight(a) - weight(b));
    }
  }
}

/** Where a finding leads: the member that is missing, or the place itself. */
const placeOf = ({ at, missing }: Finding): Pointer => (missing === undefined ? at : `${at}/${missing}`);

/** The rows of what is set aside: each muted rule with its reason, then its findings. */
export function mutedRowsOf(findings: readonly Finding[], muted: { readonly [rule: string]: string }, turned: ReadonlySet<string>): FindingRow[] {
  const byRule = new Map(Object.keys(muted).map((rule): [string, Finding[]] => [rule, []]));
  for (const finding of findings) byRule.get(finding.rule)?.push(finding);
  if (byRule.size === 0) return [];
  const isOpen = turned.has('muted');
  const count = Array.from(byRule.values()).reduce((sum, own) => sum + own.length, 0);
  const rows: FindingRow[] = [{ kind: 'group', key: 'muted', id: 'muted', title: 'Muted', count, isOpen }];
  if (!isOpen) return rows;
  for (const [rule, own] of byRule) {
    rows.push({ kind: 'muted-rule', key: `muted ${rule}`, rule, reason: muted[rule] ?? '', count: own.length });
    pushFindings(rows, own, true);
  }
  return rows;
}

type FoundRow = Extract<FindingRow, { kind: 'finding' }>;

const known = new WeakMap<Finding, FoundRow>();

/** Adds the findings' rows. A rule may say several things of one place, one after the other: they are numbered. */
function pushFindings(rows: FindingRow[], findings: readonly Finding[], isMuted: boolean): void {
  let before: Finding | undefined;
  let ordinal = 0;
  for (const finding of findings) {
    ordinal = before && before.rule === finding.rule && before.at === finding.at && before.missing === finding.missing ? ordinal + 1 : 0;
    before = finding;
    rows.push(rowOf(finding, ordinal, isMuted));
  }
}

function rowOf(finding: Finding, ordinal: number, isMuted: boolean): FoundRow {
  const row = known.get(finding);
  if (row && ordinal === 0 && row.isMuted === isMuted) return row;
  const key = `${finding.rule} ${finding.at} ${finding.missing ?? ''}${ordinal === 0 ? '' : ` ${ordinal}`}`;
  const made: FoundRow = { kind: 'finding', key, finding, isMuted };
  if (ordinal === 0) known.set(finding, made);
  return made;
}
