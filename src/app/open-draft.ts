import type { DraftStore, KeptDraft } from '../core/ports/drafts';
import { ruleCatalogue } from '../core/rules/catalogue';
import type { ConnectorCheck } from '../session/connector-check';
import { DraftKeeper } from '../session/draft-keeper';
import { Session, type Deadline } from '../session/session';
import { CheckAhead } from './check-ahead';
import { PageWork } from './page-work';

/** A connector that is open: its session, and what keeps it in the browser. */
export interface OpenDraft {
  readonly id: string;
  readonly session: Session;
  readonly keeper: DraftKeeper;
  /** Lets the check go on, which waits for the wizard to be drawn. */
  readonly begin: () => void;
}

/** Long enough to be worth it, short enough that a frame is not missed. */
const sliceMs = 10;

/** Before the first drawing: enough to end a check that was begun ahead, where little of it is left; all else can wait until there is something to see. */
const firstSliceMs = 2;

function slices(first: number): Deadline {
  let next = first;
  return () => {
    const end = performance.now() + next;
    next = sliceMs;
    return () => performance.now() > end;
  };
}

/**
 * Opens a connector under a draft's id; `isNew` when it is in no store yet. Findings that come while the wizard is drawn for the first time would make React begin
 * anew, so that they wait until `begin`. `check` is what was found out about the connector before it was opened.
 */
export function openDraft(id: string, { connector, tests, sealed }: KeptDraft, drafts: DraftStore, isNew: boolean, check?: ConnectorCheck): OpenDraft {
  const work = new PageWork();
  const session = new Session(connector, { rules: ruleCatalogue, schedule: work.schedule, deadline: slices(check ? firstSliceMs : sliceMs), check }, tests, sealed);
  return { id, session, keeper: new DraftKeeper(session, drafts, id, Date.now, !isNew), begin: () => work.begin() };
}

/** Begins to check what may be opened soon by the rules that it will be checked with then. */
export const checkAhead = (): CheckAhead => new CheckAhead(ruleCatalogue);
