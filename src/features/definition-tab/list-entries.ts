import { objectOf, type JsonObject } from '../../core/base/json';
import { onceForEach } from '../../core/base/once-for-each';
import type { Pointer } from '../../core/base/pointer';
import { operationsOf, type OperationEntry } from '../../core/connector/operations-of';
import { sharedKind, sharedObjectsOf, sharedSections, type SharedEntry, type SharedSection } from '../../core/connector/shared-object';
import { changedPart } from '../../session/changed-part';
import type { Selection } from './selection';

export type Group = 'actions' | 'triggers' | 'references' | 'policies';

/** One row of the list. */
export interface ListEntry {
  readonly at: Pointer;
  /** The method, `hook` for a trigger that is called, or the kind of a shared object. */
  readonly mark: string;
  readonly title: string;
  readonly detail: string;
  /** The detail is a path, not words. */
  readonly isPath: boolean;
  readonly isFaint: boolean;
  /** What the filter looks in, in small letters. */
  readonly searched: string;
}

export type Groups = { readonly [group in Group]: readonly ListEntry[] };

const marks = { definitions: 'def', parameters: 'param', responses: 'resp' } as const;

interface OperationRow {
  readonly isTrigger: boolean;
  readonly row: ListEntry;
}

type OperationGroups = Pick<Groups, 'actions' | 'triggers'>;

const groupsByEntries = new WeakMap<readonly OperationEntry[], OperationGroups>();

const rowOf = onceForEach((entry: OperationEntry): OperationRow => ({
  isTrigger: entry.isTrigger,
  row: {
    at: entry.at,
    mark: entry.isTrigger && entry.method === 'post' ? 'hook' : entry.method,
    title: entry.summary || entry.operationId || `${entry.method.toUpperCase()} ${entry.path}`,
    detail: entry.path,
    isPath: true,
    isFaint: entry.deprecated || entry.visibility === 'internal',
    searched: `${entry.operationId}\n${entry.summary}\n${entry.path}\n${entry.method}`.toLowerCase(),
  },
}));

/** The operations that groups were made of last; while a connector is open, the next ones mostly differ from them in one. */
let latest: WeakRef<readonly OperationEntry[]> | undefined;

/** The groups of before with the one row that an edit changed; undefined when it changed more. */
function patchedGroups(entries: readonly OperationEntry[]): OperationGroups | undefined {
  const earlier = latest?.deref();
  const groups = earlier && groupsByEntries.get(earlier);
  if (!groups) return undefined;
  const { removed, added } = changedPart(earlier, entries);
  const [before, after] = [removed[0], added[0]];
  if (!before || !after || removed.length > 1 || added.length > 1 || before.isTrigger !== after.isTrigger) return undefined;
  const name = before.isTrigger ? 'triggers' : 'actions';
  const rows = groups[name];
  return { ...groups, [name]: rows.with(rows.indexOf(rowOf(before).row), rowOf(after).row) };
}

function builtGroups(entries: readonly OperationEntry[]): OperationGroups {
  const groups: { actions: ListEntry[]; triggers: ListEntry[] } = { actions: [], triggers: [] };
  for (const entry of entries) {
    const { isTrigger, row } = rowOf(entry);
    (isTrigger ? groups.triggers : groups.actions).push(row);
  }
  return groups;
}

function operationGroups(entries: readonly OperationEntry[]): OperationGroups {
  const known = groupsByEntries.get(entries);
  if (known) return known;
  const groups = patchedGroups(entries) ?? builtGroups(entries);
  groupsByEntries.set(entries, groups);
  latest = new WeakRef(entries);
  return groups;
}

/** The rows of a section that were made last, for as long as the section has the same entries. */
interface SectionRows {
  /** Loosely held: it belongs to a connector that may be closed by now. */
  readonly section: WeakRef<JsonObject> | undefined;
  readonly entries: readonly SharedEntry[];
  readonly rows: readonly ListEntry[];
}

const latestRows = new Map<SharedSection, SectionRows>();
let latestReferences: readonly [readonly (readonly ListEntry[])[], readonly ListEntry[]] = [[], []];

function sharedRow(definition: JsonObject, entry: SharedEntry): ListEntry {
  const detail = sharedKind(definition, entry);
  return { at: entry.at, mark: marks[entry.section], title: entry.name, detail, isPath: false, isFaint: false, searched: `${entry.name}\n${entry.section}\n${detail}`.toLowerCase() };
}

/** The rows of one section. Only of a parameter more than its name is shown. */
function sectionRows(definition: JsonObject, name: SharedSection): readonly ListEntry[] {
  const entries = sharedObjectsOf(definition, name);
  const section = objectOf(definition, name);
  const before = latestRows.get(name);
  if (before?.entries === entries && (name !== 'parameters' || before.section?.deref() === section)) return before.rows;
  const made = entries.map((entry) => sharedRow(definition, entry));
  const isSame = before?.rows.length === made.length && made.every(({ at, detail }, index) => at === before.rows[index]?.at && detail === before.rows[index].detail);
  const rows = isSame ? before.rows : made;
  latestRows.set(name, { section: section && new WeakRef(section), entries, rows });
  return rows;
}

function references(definition: JsonObject): readonly ListEntry[] {
  const lists = sharedSections.map((section) => sectionRows(definition, section));
  const [before, known] = latestReferences;
  if (lists.every((list, index) => list === before[index])) return known;
  const rows = lists.flat();
  latestReferences = [lists, rows];
  return rows;
}

/**
 * The rows of each group, in the order of the file; those of policies come from the API properties. Groups and rows are the
 * same objects while nothing that they show changed.
 */
export const groupsOf = (definition: JsonObject, policies: readonly ListEntry[] = []): Groups => ({
  ...operationGroups(operationsOf(definition)),
  references: references(definition),
  policies,
});

/** True when both show the very same rows. */
export const areSameGroups = (one: Groups, other: Groups): boolean => one.actions === other.actions && one.triggers === other.triggers && one.references === other.references && one.policies === other.policies;

/** The rows that hold every word of the filter. */
export function matching(entries: readonly ListEntry[], filter: string): readonly ListEntry[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 ? entries : entries.filter(({ searched }) => words.every((word) => searched.includes(word)));
}

/** The group in which a selection stands. */
export function groupOf(groups: Groups, selection: Selection): Group {
  if (selection.kind === 'shared') return 'references';
  if (selection.kind === 'policy' || selection.kind === 'script') return 'policies';
  return groups.triggers.some(({ at }) => at === selection.at) ? 'triggers' : 'actions';
}
