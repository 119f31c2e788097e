import type { Connector } from '../connector/connector';
import type { TestRecord } from '../connector/evidence';

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
}

/** Where connectors are kept between visits. Every method rejects with an Error whose message can be shown. */
export interface DraftStore {
  list(): Promise<readonly DraftSummary[]>;
  load(id: string): Promise<KeptDraft | undefined>;
  save(id: string, draft: KeptDraft): Promise<void>;
  remove(id: string): Promise<void>;
}
