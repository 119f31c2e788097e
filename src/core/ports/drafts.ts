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
  remove(id: string): Promise<void>;
}
