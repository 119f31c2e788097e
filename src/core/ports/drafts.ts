import type { Connector } from '../connector/connector';

/** What the start page shows of a draft. */
export interface DraftSummary {
  readonly id: string;
  readonly title: string;
  readonly operations: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** Where connectors are kept between visits. Every method rejects with an Error whose message can be shown. */
export interface DraftStore {
  list(): Promise<readonly DraftSummary[]>;
  load(id: string): Promise<Connector | undefined>;
  save(id: string, connector: Connector): Promise<void>;
  remove(id: string): Promise<void>;
}
