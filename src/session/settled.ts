import { Follower } from './follower';
import type { Session } from './session';

/** With fewer findings than this a list of all costs so little that it follows every key. */
const few = 2000;

/** How long typing has to rest before long lists follow, and how long they wait at most while a connector is being checked. */
const rest = 150;
const longest = 1000;

/**
 * A view of the session for what shows all findings: of a large connector it stays as it is while somebody types, and follows
 * when that rests, because putting a hundred thousand rows together costs more than a key should. Fields, marks and counts
 * do not wait.
 */
export class Settled<Value> extends Follower {
  private now: Value;
  private waitsSince: number | undefined;
  /** A connector was checked to its end since this follows it: what changes from then on is typed. */
  private isCheckedOnce: boolean;
  /** While there is nothing to see yet, a part comes sooner than once there is. */
  private firstWait: number;

  constructor(
    session: Session,
    private readonly look: (session: Session) => Value,
    private readonly clock: () => number = () => performance.now(),
  ) {
    super(session);
    this.now = look(session);
    this.isCheckedOnce = !session.isChecking;
    const { error, warning, info } = session.counts;
    this.firstWait = error + warning + info === 0 ? rest : longest;
  }

  readonly value = (): Value => this.now;

  protected override onSession(): void {
    const { isChecking, counts } = this.session;
    if (!this.isCheckedOnce) {
      // Nobody typed what the first check finds: its end needs no rest, and lists of a part of it cost more than they tell.
      if (isChecking) return this.isWaiting ? undefined : this.followIn(this.firstWait);
      this.isCheckedOnce = true;
      return this.follow();
    }
    if (counts.error + counts.warning + counts.info < few) return this.follow();
    const now = this.clock();
    this.waitsSince ??= now;
    const left = isChecking ? Math.max(0, this.waitsSince + longest - now) : rest;
    this.followIn(Math.min(rest, left));
  }

  protected override catchUp(): void {
    this.waitsSince = undefined;
    const next = this.look(this.session);
    if (Object.is(next, this.now)) return;
    this.now = next;
    this.firstWait = longest;
    this.tell();
  }
}
