import type { JsonObject } from '../../core/base/json';
import type { Pointer } from '../../core/base/pointer';
import { operationsOf } from '../../core/connector/operations-of';
import { sharedObjectsOf, sharedSections } from '../../core/connector/shared-object';
import type { Selection } from './selection';

export type Group = 'actions' | 'triggers' | 'references' | 'policies';

/** One row of the list. */
export interface ListEntry {
  readonly at: Pointer;
  /** The method, `hook` for a trigger that is called, or the kind of a shared object. */
  readonly mark: string;
  readonly title: string;
  readonly detail: string;
  readonly isFaint: boolean;
  /** What the filter looks in, in small letters. */
  readonly searched: string;
}

export type Groups = { readonly [group in Group]: readonly ListEntry[] };

const marks = { definitions: 'def', parameters: 'param', responses: 'resp' } as const;

/** The rows of each group, in the order of the file; those of policies come from the API properties. */
export function groupsOf(definition: JsonObject, policies: readonly ListEntry[] = []): Groups {
  const rows = operationsOf(definition).map((entry) => ({
    isTrigger: entry.isTrigger,
    row: {
      at: entry.at,
      mark: entry.isTrigger && entry.method === 'post' ? 'hook' : entry.method,
      title: entry.summary || entry.operationId || `${entry.method.toUpperCase()} ${entry.path}`,
      detail: entry.path,
      isFaint: entry.deprecated || entry.visibility === 'internal',
      searched: `${entry.operationId}\n${entry.summary}\n${entry.path}\n${entry.method}`.toLowerCase(),
    },
  }));
  return {
    actions: rows.filter(({ isTrigger }) => !isTrigger).map(({ row }) => row),
    triggers: rows.filter(({ isTrigger }) => isTrigger).map(({ row }) => row),
    references: sharedSections.flatMap((section) =>
      sharedObjectsOf(definition, section).map(({ at, name }) => ({ at, mark: marks[section], title: name, detail: section, isFaint: false, searched: `${name}\n${section}`.toLowerCase() })),
    ),
    policies,
  };
}

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
