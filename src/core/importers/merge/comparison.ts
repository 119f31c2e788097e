import type { JsonObject } from '../../base/json';
import type { Pointer } from '../../base/pointer';
import type { Connector } from '../../connector/connector';
import type { SharedSection } from '../../connector/shared-object';
import type { MatchedOperation } from './match-operations';

/** What becomes of one item: theirs as it is (also: remove it), mine as it is (also: leave it out), or both merged. */
export type ImportChoice = 'take' | 'keep' | 'merge';

/**
 * How a part stands between the versions. `added`, `changed` and `removed` say what the newer import did; `mine` is only
 * here; `dismissed` was in the earlier import, was deleted here, and is in the newer one again.
 */
export type ImportState = 'added' | 'changed' | 'removed' | 'mine' | 'dismissed';

export interface ComparedItem {
  /** Under this a choice is given to `applyImport`. */
  readonly id: string;
  readonly state: ImportState;
  /** Its name for a person: a summary, an operation id, the name of a definition. */
  readonly name: string;
  /** Its places in the connector that was worked on and in the new import. */
  readonly mine?: Pointer;
  readonly theirs?: Pointer;
  /** What the newer import changed, in phrases: "parameter limit was added". */
  readonly changes: readonly string[];
  /** True when it was changed here since it was imported; without an earlier import, for all that is here. */
  readonly isEdited: boolean;
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
  /** The definition that was imported earlier, if it is known. */
  readonly base: JsonObject | undefined;
  readonly mine: Connector;
  /** The new import, its paths written below the base path of mine where both serve the same addresses. */
  readonly theirs: Connector;
  readonly operations: readonly ComparedOperation[];
  readonly shared: readonly ComparedShared[];
  /** Other members of the API definition: host, info, tags … */
  readonly settings: readonly ComparedItem[];
}
