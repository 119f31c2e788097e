import type { Session } from './session';

/** Follows a session at its own pace, while somebody listens. */
export abstract class Follower {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stop: (() => void) | undefined;

  constructor(protected readonly session: Session) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.stop ??= this.session.subscribe(() => this.onSession());
    this.follow();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.stop?.();
      this.stop = undefined;
      this.dropWait();
    };
  };

  /** True while something of the session has not been followed yet. */
  protected get isWaiting(): boolean {
    return this.timer !== undefined;
  }

  /** Something of the session is another: follows now, or later. */
  protected abstract onSession(): void;

  /** Takes over what the session says now. */
  protected abstract catchUp(): void;

  protected follow(): void {
    this.dropWait();
    this.catchUp();
  }

  /** Follows in so many milliseconds, instead of what was waited for before. */
  protected followIn(ms: number): void {
    this.dropWait();
    this.timer = setTimeout(() => this.follow(), ms);
  }

  protected tell(): void {
    for (const listener of this.listeners) listener();
  }

  private dropWait(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
