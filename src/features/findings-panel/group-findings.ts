import type { Pointer } from '../../core/base/pointer';
import type { Finding, Phase, Severity } from '../../core/rules/finding';
import type { Rule } from '../../core/rules/rule';
import { changedPart } from '../../session/changed-part';
import type { FindingQuery } from '../../session/finding-filter';
import type { FindingLook } from '../../session/finding-view';
import type { FindingLists } from '../../session/open-findings';

/**
 * One line of the list. Keys stay the same while a finding's message changes, so that what is open in it stays open. Those of
 * findings are numbers: the list holds one for each of 200,000 rows, and the words of rule and place took 150 bytes.
 */
export type FindingRow =
  | { readonly kind: 'group'; readonly key: string; readonly id: string; readonly title: string; readonly count: number; readonly isOpen: boolean; readonly severity?: Severity; readonly rule?: string }
  | { readonly kind: 'muted-rule'; readonly key: string; readonly rule: string; readonly reason: string; readonly count: number }
  | FindingLine;

interface FindingLine {
  readonly kind: 'finding';
  readonly key: RowKey;
  readonly finding: Finding;
  readonly isMuted: boolean;
}

export type RowKey = string | number;

/** Gives the key of a finding, told the number that it has among those of its rule and place. */
type KeyOf = (finding: Finding, ordinal: number) => RowKey;

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
  /** The name under which it is noted that the group was turned; its id where there is none. */
  readonly turn?: string;
  readonly isShut?: boolean;
}

/** The rows that one part of the connector adds to one group, of one severity. */
interface Portion {
  readonly group: string;
  readonly severity: Severity;
  readonly rows: readonly FindingLine[];
}

/** The rows of each group, by severity, part by part in the order of the document. */
type Gathered = Map<string, { readonly [severity in Severity]: (readonly FindingLine[])[] }>;

type Look = Pick<FindingLook, 'grouping' | 'turned' | 'text' | 'severities'>;

interface Rows {
  readonly rows: readonly FindingRow[];
  readonly shown: number;
}

/** A key changes the findings of one part or two; of more, all is put together again. */
const fewParts = 8;

const severities: readonly Severity[] = ['error', 'warning', 'info'];

const phaseGroups: readonly (Group & { readonly phase: Phase })[] = [
  { id: 'phase functionality', title: 'Functionality', phase: 'functionality' },
  { id: 'phase content', title: 'Content', phase: 'content' },
  { id: 'phase package', title: 'Package', phase: 'package' },
];

const turnOf = ({ id, turn }: Group): string => turn ?? id;

const isOpenIn = (group: Group, turned: ReadonlySet<string>): boolean => turned.has(turnOf(group)) === (group.isShut === true);

const isSameQuestion = (one: Look, other: Look): boolean => one.grouping === other.grouping && one.text === other.text && one.severities === other.severities;

/** True when two sets of portions fill the same places of the list. */
const haveSamePlaces = (before: readonly Portion[] | undefined, after: readonly Portion[]): boolean =>
  before?.length === after.length &&
  after.every(({ group, severity, rows }, index) => before[index]?.group === group && before[index]?.severity === severity && before[index]?.rows.length === rows.length);

/** The rows of a group, the worst first. */
const portionsIn = (gathered: Gathered, group: string): readonly (readonly FindingLine[])[] => severities.flatMap((severity) => gathered.get(group)?.[severity] ?? []);

const worstIn = (gathered: Gathered, group: string): number => severities.findIndex((severity) => (gathered.get(group)?.[severity].length ?? 0) > 0);

/**
 * Makes the rows of the list. What a part of the connector adds is kept while its findings and the question stay the
 * same, so that an edit costs the part that it changed, and the list is put together from what is known.
 */
export class FindingRows {
  private portions = new WeakMap<readonly Finding[], readonly Portion[]>();
  private asked: Look | undefined;
  private listsBefore: FindingLists = [];
  private lastKey = 0;
  private last: { readonly lists: FindingLists; readonly look: Look; readonly made: Rows } | undefined;

  constructor(
    private readonly parts: GroupingParts,
    private readonly pick: (findings: readonly Finding[], query: FindingQuery) => readonly Finding[],
  ) {}

  /** The rows of the open findings, and how many findings there are in them: the worst of a group first, otherwise in the order of the document. */
  of(lists: FindingLists, look: Look): Rows {
    const made = this.patched(lists, look) ?? this.assembled(this.gathered(lists, look), look);
    this.last = { lists, look, made };
    return made;
  }

  /** The same findings in the same order, without the headings and whether a group is open or shut. */
  inOrder(lists: FindingLists, look: Look): readonly Finding[] {
    const gathered = this.gathered(lists, look);
    return this.groupsIn(gathered, look).flatMap(({ id }) => portionsIn(gathered, id).flatMap((rows) => rows.map(({ finding }) => finding)));
  }

  /** The groups that are turned, once the one that a finding stands in is open. */
  turnedFor(finding: Finding, look: Look): ReadonlySet<string> {
    const id = this.groupOf(finding, look.grouping);
    const group = this.groups(look).find((each) => each.id === id);
    return !group || isOpenIn(group, look.turned) ? look.turned : turnedOver(look.turned, turnOf(group));
  }

  /**
   * The rows of before with other ones in the same places, where a few findings say something else and that is all: with
   * 230,000 findings a third of the time that putting them together takes.
   */
  private patched(lists: FindingLists, look: Look): Rows | undefined {
    const { last } = this;
    if (!last || !isSameQuestion(last.look, look) || last.look.turned !== look.turned) return undefined;
    const { removed, added } = changedPart(last.lists, lists);
    if (removed.length !== added.length || added.length > fewParts) return undefined;
    const keys = this.keysFor(lists, look);
    const before = removed.map((list) => this.portions.get(list));
    const after = added.map((list) => this.portionsOf(list, look, keys));
    if (!after.every((portions, index) => haveSamePlaces(before[index], portions))) return undefined;
    const rows = [...last.made.rows];
    for (const [index, portions] of after.entries()) {
      for (const [number, portion] of portions.entries()) {
        const first = before[index]?.[number]?.rows[0];
        const start = first ? rows.indexOf(first) : -1;
        // Those of a group that is shut have no rows.
        if (start >= 0) for (const [offset, row] of portion.rows.entries()) rows[start + offset] = row;
      }
    }
    return { rows, shown: last.made.shown };
  }

  /** Readies for lists and what is asked of them; gives the keys for what is made anew. */
  private keysFor(lists: FindingLists, look: Look): FormerKeys {
    const former = this.portions;
    if (!this.asked || !isSameQuestion(this.asked, look)) this.portions = new WeakMap();
    this.asked = look;
    const keys = new FormerKeys(former, this.listsBefore, lists, () => ++this.lastKey);
    this.listsBefore = lists;
    return keys;
  }

  private gathered(lists: FindingLists, look: Look): Gathered {
    const keys = this.keysFor(lists, look);
    const gathered: Gathered = new Map();
    for (const list of lists) {
      for (const { group, severity, rows } of this.portionsOf(list, look, keys)) {
        const own = gathered.get(group) ?? { error: [], warning: [], info: [] };
        own[severity].push(rows);
        gathered.set(group, own);
      }
    }
    return gathered;
  }

  /** The groups that hold something, in the order of the list. */
  private groupsIn(gathered: Gathered, look: Look): readonly Group[] {
    const groups = this.groups(look).filter(({ id }) => gathered.has(id));
    return look.grouping === 'rule' ? groups.toSorted((a, b) => worstIn(gathered, a.id) - worstIn(gathered, b.id)) : groups;
  }

  private assembled(gathered: Gathered, look: Look): Rows {
    const all: FindingRow[] = [];
    let shown = 0;
    for (const group of this.groupsIn(gathered, look)) {
      const own = portionsIn(gathered, group.id);
      const count = own.reduce((sum, rows) => sum + rows.length, 0);
      const isOpen = isOpenIn(group, look.turned);
      const ofRule = group.rule === undefined ? {} : { severity: severities[worstIn(gathered, group.id)] ?? 'info', rule: group.rule };
      shown += count;
      all.push({ kind: 'group', key: group.id, id: turnOf(group), title: group.title, count, isOpen, ...ofRule });
      if (isOpen) for (const rows of own) for (const row of rows) all.push(row);
    }
    return { rows: all, shown };
  }

  private groups({ grouping, text }: Look): readonly Group[] {
    switch (grouping) {
      case 'phase':
        return phaseGroups;
      case 'tab':
        return this.parts.tabs.map(({ id, title }) => ({ id: `tab ${id}`, title }));
      case 'rule':
        // A list of rules is what one wants to see first; who looks for something wants to see it, also of a rule that was opened before.
        return this.parts.rules.map(({ id, title }) => ({ id: `rule ${id}`, title, rule: id, ...(text.trim() === '' ? { isShut: true } : { turn: `found ${id}` }) }));
    }
  }

  private groupOf(finding: Finding, grouping: Look['grouping']): string {
    switch (grouping) {
      case 'phase':
        return `phase ${finding.phase}`;
      case 'tab':
        return `tab ${this.parts.tabOf(placeOf(finding)).id}`;
      case 'rule':
        return `rule ${finding.rule}`;
    }
  }

  private portionsOf(list: readonly Finding[], look: Look, keys: FormerKeys): readonly Portion[] {
    const known = this.portions.get(list);
    if (known) return known;
    const found = new Map<string, { readonly group: string; readonly severity: Severity; readonly findings: Finding[] }>();
    for (const finding of this.pick(list, look)) {
      const { severity } = finding;
      const group = this.groupOf(finding, look.grouping);
      const name = `${severity} ${group}`;
      const own = found.get(name) ?? { group, severity, findings: [] };
      own.findings.push(finding);
      found.set(name, own);
    }
    const keyOf = keys.forList(list);
    const portions = Array.from(found.values(), ({ group, severity, findings }): Portion => ({ group, severity, rows: rowsOf(findings, false, keyOf) }));
    this.portions.set(list, portions);
    return portions;
  }
}

/** Hands the keys of before on to rows that are made anew: to the very same findings, and to those that now say something else of the same place. */
class FormerKeys {
  private gone: ReadonlyMap<string, RowKey> | undefined;

  constructor(
    private readonly former: WeakMap<readonly Finding[], readonly Portion[]>,
    private readonly before: FindingLists,
    private readonly now: FindingLists,
    private readonly next: () => number,
  ) {}

  /** What gives the keys in a list. */
  forList(list: readonly Finding[]): KeyOf {
    const same = this.former.get(list);
    if (same) {
      const known = new Map(same.flatMap(({ rows }) => rows.map(({ finding, key }): [Finding, RowKey] => [finding, key])));
      return (finding) => known.get(finding) ?? this.next();
    }
    this.gone ??= this.linesGone();
    const { gone } = this;
    return gone.size === 0 ? this.next : (finding, ordinal) => gone.get(lineOf(finding, ordinal)) ?? this.next();
  }

  /** The keys in the lists that are no longer there. */
  private linesGone(): ReadonlyMap<string, RowKey> {
    const gone = new Map<string, RowKey>();
    const { removed, added } = changedPart(this.before, this.now);
    const present = new Set(added);
    for (const list of removed) {
      if (present.has(list)) continue;
      for (const { rows } of this.former.get(list) ?? []) {
        const ordinals = ordinalsOf(rows.map(({ finding }) => finding));
        rows.forEach(({ finding, key }, index) => gone.set(lineOf(finding, ordinals[index] ?? 0), key));
      }
    }
    return gone;
  }
}

/** The turned groups after one more was turned, or turned back. */
export const turnedOver = (turned: ReadonlySet<string>, group: string): ReadonlySet<string> => (turned.has(group) ? new Set([...turned].filter((other) => other !== group)) : new Set([...turned, group]));

/** Where a finding leads: the member that is missing, or the place itself. */
const placeOf = ({ at, missing }: Finding): Pointer => (missing === undefined ? at : `${at}/${missing}`);

/** The rows of what is set aside: each muted rule with its reason, then its findings. */
export function mutedRowsOf(lists: FindingLists, muted: { readonly [rule: string]: string }, turned: ReadonlySet<string>): FindingRow[] {
  const byRule = new Map(Object.keys(muted).map((rule): [string, Finding[]] => [rule, []]));
  for (const list of lists) for (const finding of list) byRule.get(finding.rule)?.push(finding);
  if (byRule.size === 0) return [];
  const isOpen = turned.has('muted');
  const count = Array.from(byRule.values()).reduce((sum, own) => sum + own.length, 0);
  const rows: FindingRow[] = [{ kind: 'group', key: 'muted', id: 'muted', title: 'Muted', count, isOpen }];
  if (!isOpen) return rows;
  for (const [rule, own] of byRule) {
    rows.push({ kind: 'muted-rule', key: `muted ${rule}`, rule, reason: muted[rule] ?? '', count: own.length });
    for (const row of rowsOf(own, true)) rows.push(row);
  }
  return rows;
}

/** A rule may say several things of one place, one after the other: they are numbered. */
function ordinalsOf(findings: readonly Finding[]): readonly number[] {
  let before: Finding | undefined;
  let ordinal = 0;
  return findings.map((finding) => {
    ordinal = before && before.rule === finding.rule && before.at === finding.at && before.missing === finding.missing ? ordinal + 1 : 0;
    before = finding;
    return ordinal;
  });
}

const lineOf = ({ rule, at, missing }: Finding, ordinal: number): string => `${rule} ${at} ${missing ?? ''}${ordinal === 0 ? '' : ` ${ordinal}`}`;

function rowsOf(findings: readonly Finding[], isMuted: boolean, keyOf: KeyOf = lineOf): FindingLine[] {
  const ordinals = ordinalsOf(findings);
  return findings.map((finding, index) => ({ kind: 'finding', key: keyOf(finding, ordinals[index] ?? 0), finding, isMuted }));
}
