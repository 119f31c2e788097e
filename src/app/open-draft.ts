import type { DraftStore, KeptDraft } from '../core/ports/drafts';
import { ruleCatalogue } from '../core/rules/catalogue';
import { DraftKeeper } from '../session/draft-keeper';
import { Session, type SessionParts } from '../session/session';

/** A connector that is open: its session, and what keeps it in the browser. */
export interface OpenDraft {
  readonly id: string;
  readonly session: Session;
  readonly keeper: DraftKeeper;
}

/** Long enough to be worth it, short enough that a frame is not missed. */
const sliceMs = 10;

const sessionParts: SessionParts = {
  rules: ruleCatalogue,
  // Not by a timer, which waits some milliseconds more for each slice.
  schedule: (task) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      task();
    };
    port2.postMessage(0);
    return () => port1.close();
  },
  deadline: () => {
    const end = performance.now() + sliceMs;
    return () => performance.now() > end;
  },
};

/** Opens a connector under a draft's id. */
export function openDraft(id: string, { connector, tests, sealed }: KeptDraft, drafts: DraftStore): OpenDraft {
  const session = new Session(connector, sessionParts, tests, sealed);
  return { id, session, keeper: new DraftKeeper(session, drafts, id, Date.now) };
}
