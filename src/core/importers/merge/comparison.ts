import { pointerOf, type Pointer } from '../../base/pointer';
import type { Connector } from '../../connector/connector';
import type { SharedSection } from '../../connector/shared-object';
import type { MatchedOperation } from './match-operations';
import type { Decision } from './three-way';

/** What becomes of one item: theirs as it is (also: remove it), mine as it is (also: leave it out), or both merged. */
export type ImportChoice = 'take' | 'keep' | 'merge';

/**
 * How a part stands between the versions. `added`, `changed` and `removed` say what the newer import did; `mine` is only
 * here; `dismissed` was in the earlier import, was deleted here, and is in the newer one again.
 */
export type ImportState = 'added' | 'changed' | 'removed' | 'mine' | 'dismissed';

/** One place inside an item at which the versions differ: what it gets is chosen by its id when the item is merged. */
export interface ComparedMember extends Decision {
  readonly id: string;
  /** The place in words; empty for the item itself. */
  readonly label: string;
}

export interface ComparedItem {
  /** Under this a choice is given to `applyImport`. */
  readonly id: string;
  readonly state: ImportState;
  /** Its name for a person: a summary, an operation id, the name of a definition. */
  readonly name: string;
  /** Its places in the connector that was worked on and in the new import. */
  readonly mine?: Pointer;
  readonly theirs?: Pointer;
  /** For a changed item: every place at which a merge chooses, in the order of the file. */
  readonly members: readonly ComparedMember[];
  /** True when it is taken or kept as a whole: its members are shown, and cannot be chosen one by one. */
  readonly isWhole?: boolean;
  /** True for a shared part that comes along with what uses it, so that there is nothing to choose. */
  readonly isCompanion?: boolean;
  /** What the newer import changed, in phrases: "parameter limit was added". */
  readonly changes: readonly string[];
  /** What happens unless a person chooses otherwise. */
  readonly preset: ImportChoice;
  /** What a person should know about the preset; ends with a full stop. */
  readonly note?: string;
}

export interface ComparedOperation extends ComparedItem {
  readonly match: MatchedOperation;
}

export interface ComparedShared extends ComparedItem {
  readonly section: SharedSection;
}

/** The difference between a connector and a newer import of what it came from. Parts that are the same are not listed. */
export interface ImportComparison {
  /** What was imported earlier, if it is known; what names operations in it does so by the IDs of mine. */
  readonly base: Connector | undefined;
  readonly mine: Connector;
  /**
   * The new import, its paths written below the base path of mine where both serve the same addresses, and what names
   * operations in it written with the IDs of mine.
   */
  readonly theirs: Connector;
  readonly operations: readonly ComparedOperation[];
  readonly shared: readonly ComparedShared[];
  /** Other members of the API definition: host, info, tags … */
  readonly settings: readonly ComparedItem[];
  /** How one signs in: security of the definition, with the connection parameters that belong to it. */
  readonly signIn: ComparedItem | undefined;
  /** Other members of the API properties: policies, script operations … */
  readonly properties: readonly ComparedItem[];
  /** Icon, code and documents of a connector folder. */
  readonly files: readonly ComparedItem[];
}

/** Everything that can be chosen, general parts first. */
export const itemsOf = ({ operations, shared, settings, signIn, properties, files }: ImportComparison): readonly ComparedItem[] => [
  ...settings,
  ...(signIn ? [signIn] : []),
  ...properties,
  ...files,
  ...operations,
  ...shared,
];

/** Under this the side of a place is chosen; `scope` is the item, or the path item for what its operations share. */
export const memberId = (scope: string, path: readonly string[]): string => `${scope}#${pointerOf(path)}`;

/** The path or the method of an operation as a place to choose. */
export const locationId = (scope: string, what: 'path' | 'method'): string => `${scope}#${what}`;
