import type { Connector } from '../core/connector/connector';
import { operationsOf } from '../core/connector/operations-of';
import { emptyTestRecord, type TestRecord } from '../core/connector/evidence';
import type { DraftStore, DraftSummary } from '../core/ports/drafts';
import type { SealedValues } from '../core/ports/sealer';
import type { Session } from './session';
import { Watched } from './watched';

interface Beside {
  /** What another page, or an earlier visit of this one, stored of it, kept as a draft of its own; until somebody takes note of it. */
  readonly other?: DraftSummary;
}

export type SaveState =
  | ({ readonly kind: 'saved'; readonly at: number } & Beside)
  | ({ readonly kind: 'saving' } & Beside)
  | { readonly kind: 'failed'; readonly message: string };

/**
 * How many milliseconds typing has to pause before a draft is written: finding out what changed takes a time that grows with
 * the definition, so a large one waits until somebody really rests.
 */
const pauseFor = ({ definition }: Connector): number => Math.min(3000, 400 + operationsOf(definition).length / 5);

/** Who never rests does not lose more than this many milliseconds of work to a page that crashes. */
const longestWait = 10_000;

/**
 * Writes the open connector to the draft store a moment after each change, and at once when asked (the page is being
 * hidden or left). A failure is kept as a state to show, and the next change tries again.
 */
export class DraftKeeper extends Watched<SaveState> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when something waits to be written. */
  private waitsSince: number | undefined;
  private stored: Connector | undefined;
  private storedTests: TestRecord;
  private storedSealed: SealedValues | undefined;
  /** The latest first. */
  private others: readonly DraftSummary[] = [];
  private writing: Promise<void> | undefined;

  constructor(
    private readonly session: Session,
    private readonly store: DraftStore,
    private readonly id: string,
    private readonly clock: () => number,
    /** False for a connector that was never written. */
    isStored = true,
  ) {
    super(isStored ? { kind: 'saved', at: clock() } : { kind: 'saving' });
    this.stored = isStored ? session.connector : undefined;
    this.storedTests = session.log.record;
    this.storedSealed = session.vault.sealed;
  }

  /** Begins to watch the session, and to write it where it was never written. Gives a way to stop; what is not written by then is for `flush`. */
  start(): () => void {
    const stop = this.session.subscribe(() => this.noticeChange());
    const stopLog = this.session.log.subscribe(() => this.noticeChange());
    const stopVault = this.session.vault.subscribe(() => this.noticeChange());
    this.noticeChange();
    // A list that cannot be read is told by the start page.
    void this.findOthers().catch(() => undefined);
    return () => {
      stop();
      stopLog();
      stopVault();
      clearTimeout(this.timer);
    };
  }

  /** Writes what is not written yet, at once. Resolves when it is stored or has failed. */
  flush(): Promise<void> {
    return this.writeInTurn(true);
  }

  /** Says that somebody took note of the other version that the state tells. It stays among the drafts. */
  async takeNote(): Promise<void> {
    const [noted] = this.others;
    if (!noted) return;
    await this.store.takeNote(noted.id);
    this.others = this.others.filter((other) => other !== noted);
    this.showOther();
  }

  private async findOthers(): Promise<void> {
    const drafts = await this.store.list();
    const known = new Set(this.others.map(({ id }) => id));
    const found = drafts.filter(({ id, versionOf }) => versionOf === this.id && !known.has(id));
    if (found.length === 0) return;
    this.others = [...this.others, ...found];
    this.showOther();
  }

  private get beside(): Beside {
    const [other] = this.others;
    return other ? { other } : {};
  }

  private showOther(): void {
    if (this.state.kind === 'saved') this.show({ kind: 'saved', at: this.state.at, ...this.beside });
    else if (this.state.kind === 'saving') this.show({ kind: 'saving', ...this.beside });
  }

  private async writeInTurn(isUrgent: boolean): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waitsSince = undefined;
    // Begun at once when nothing is being written, or time presses: who leaves the page, or lists the drafts next, comes after it.
    const written = this.writing && !isUrgent ? this.writing.then(() => this.write(isUrgent)) : this.write(isUrgent);
    this.writing = written;
    await written;
    if (this.writing === written) this.writing = undefined;
  }

  private noticeChange(): void {
    if (this.isStored() && this.state.kind === 'saved') return;
    // A failure stays told until something is stored: the next try alone is no news.
    if (this.state.kind === 'saved') this.show({ kind: 'saving', ...this.beside });
    clearTimeout(this.timer);
    const now = this.clock();
    this.waitsSince ??= now;
    const left = Math.max(0, this.waitsSince + longestWait - now);
    this.timer = setTimeout(() => void this.writeInTurn(false), Math.min(pauseFor(this.session.connector), left));
  }

  private isStored(): boolean {
    return this.session.connector === this.stored && this.session.log.record === this.storedTests && this.session.vault.sealed === this.storedSealed;
  }

  private async write(isUrgent: boolean): Promise<void> {
    const { connector, log } = this.session;
    const tests = log.record;
    const { sealed } = this.session.vault;
    if (this.isStored() && this.state.kind === 'saved') return;
    try {
      const other = await this.store.save(this.id, { connector, ...(tests !== emptyTestRecord && { tests }), ...(sealed && { sealed }) }, isUrgent);
      if (other) this.others = [other, ...this.others.filter(({ id }) => id !== other.id)];
      this.stored = connector;
      this.storedTests = tests;
      this.storedSealed = sealed;
      if (this.isStored()) this.show({ kind: 'saved', at: this.clock(), ...this.beside });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (this.state.kind !== 'failed' || this.state.message !== message) this.show({ kind: 'failed', message });
    }
  }
}
