import type { Connector } from '../connector/connector';
import type { TestRecord } from '../connector/evidence';
import type { SealedValues } from './sealer';

/** What the start page shows of a draft. */
export interface DraftSummary {
  readonly id: string;
  readonly title: string;
  readonly operations: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** The draft that this is another version of, kept as two pages stored different ones; absent once somebody took note of it. */
  readonly versionOf?: string;
  /** Such a version is what was typed in a page that was left before it could be told. */
  readonly isLeft?: boolean;
}

/** A connector as it is kept, with what was learned by testing it; absent before the first call. */
export interface KeptDraft {
  readonly connector: Connector;
  readonly tests?: TestRecord;
  /** Connection values, encrypted; absent unless the person asked to keep them. */
  readonly sealed?: SealedValues;
}

/** Where connectors are kept between visits. Every method rejects with an Error whose message can be shown. */
export interface DraftStore {
  list(): Promise<readonly DraftSummary[]>;
  load(id: string): Promise<KeptDraft | undefined>;
  /**
   * Urgent: the page may be gone a moment later, so that it is better to hold it up than to put anything off. Where another
   * page stored the draft meanwhile, what it stored is kept as a draft of its own, which is told; not when it is urgent.
   */
  save(id: string, draft: KeptDraft, isUrgent?: boolean): Promise<DraftSummary | undefined>;
  /** Says that somebody took note of a version of another draft. */
  takeNote(id: string): Promise<void>;
  remove(id: string): Promise<void>;
}
