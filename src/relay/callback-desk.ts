import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { ArrivalOnWire, OpenedCallbackAnswer, WaitAnswer } from '../core/ports/callback-protocol';

/** The limits of callback addresses. */
export interface CallbackLimits {
  /** Addresses open at the same time. */
  readonly mostOpen: number;
  /** Requests that one address takes in its life. */
  readonly mostArrivals: number;
  /** Requests that one address reads at the same time. */
  readonly mostAtOnce: number;
  /** The largest body of a request, in bytes. */
  readonly largestBody: number;
  /** Bytes of bodies that wait for the page. */
  readonly mostHeld: number;
  /** How long a request's body may take. */
  readonly longestDeliveryMs: number;
  /** How long an address lives at most. */
  readonly lifeMs: number;
  /** How long it lives when no page asks what came. */
  readonly idleMs: number;
  /** How long a question waits for something to come. */
  readonly waitMs: number;
}

export const callbackLimits: CallbackLimits = {
  mostOpen: 3,
  mostArrivals: 100,
  mostAtOnce: 10,
  largestBody: 1024 * 1024,
  mostHeld: 8 * 1024 * 1024,
  longestDeliveryMs: 15_000,
  lifeMs: 60 * 60 * 1000,
  idleMs: 2 * 60 * 1000,
  waitMs: 25_000,
};

/** One address and what came to it. */
export class OpenCallback {
  readonly token = randomBytes(32).toString('base64url');
  readonly endsAt: number;
  answersHandshakes = false;
  /** Requests that are being read. */
  reading = 0;
  private taken = 0;
  private held = 0;
  private refused = 0;
  private waiting: readonly ArrivalOnWire[] = [];
  private ended: string | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly life: NodeJS.Timeout;
  private idle: NodeJS.Timeout;

  constructor(
    private readonly limits: CallbackLimits,
    private readonly onEnd: (callback: OpenCallback) => void,
  ) {
    this.endsAt = Date.now() + limits.lifeMs;
    this.life = setTimeout(() => this.end('The time of the address is over: start again for a new one.'), limits.lifeMs).unref();
    this.idle = this.idleTimer();
  }

  /** True when there is room for one more request with a body of this size. */
  hasRoom(bytes: number): boolean {
    return this.ended === undefined && this.taken + this.reading <= this.limits.mostArrivals && this.reading <= this.limits.mostAtOnce && this.held + bytes <= this.limits.mostHeld;
  }

  refuse(): void {
    this.refused += 1;
    this.wake();
  }

  add(arrival: Omit<ArrivalOnWire, 'id'>, bytes: number): void {
    if (this.ended !== undefined) return;
    this.taken += 1;
    this.held += bytes;
    this.waiting = [...this.waiting, { ...arrival, id: this.taken }];
    this.wake();
  }

  /** What came after the arrival `after`, at once or as soon as there is something; what came before it is let go. */
  async wait(after: number, signal: AbortSignal): Promise<WaitAnswer> {
    clearTimeout(this.idle);
    this.waiting = this.waiting.filter(({ id }) => id > after);
    this.held = this.waiting.reduce((sum, { body }) => sum + Math.floor((body.length * 3) / 4), 0);
    if (this.waiting.length === 0 && this.ended === undefined) {
      await new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          this.listeners.delete(done);
          signal.removeEventListener('abort', done);
          resolve();
        };
        const timer = setTimeout(done, this.limits.waitMs);
        this.listeners.add(done);
        signal.addEventListener('abort', done);
        if (signal.aborted) done();
      });
    }
    if (this.ended === undefined) {
      clearTimeout(this.idle);
      this.idle = this.idleTimer();
    }
    return { arrivals: [...this.waiting], refused: this.refused, ...(this.ended === undefined ? {} : { ended: this.ended }) };
  }

  end(why: string): void {
    if (this.ended !== undefined) return;
    this.ended = why;
    clearTimeout(this.life);
    clearTimeout(this.idle);
    this.onEnd(this);
    this.wake();
  }

  private idleTimer(): NodeJS.Timeout {
    return setTimeout(() => this.end('The page did not ask for a while, so the address was closed: start again.'), this.limits.idleMs).unref();
  }

  private wake(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The callback addresses of one server start. They take what comes with their token, keep it for the page, and send nothing on. */
export class CallbackDesk {
  private readonly open = new Set<OpenCallback>();

  constructor(readonly limits: CallbackLimits) {}

  /** A new address, or undefined when there are too many already. */
  start(): OpenedCallbackAnswer | undefined {
    if (this.open.size >= this.limits.mostOpen) return undefined;
    const callback = new OpenCallback(this.limits, (ended) => this.open.delete(ended));
    this.open.add(callback);
    return { token: callback.token, endsAt: callback.endsAt };
  }

  /** The open callback of a token, found in a time that does not tell how much of the token is right. */
  of(token: string): OpenCallback | undefined {
    const given = Buffer.from(token);
    let found: OpenCallback | undefined;
    for (const callback of this.open) {
      const own = Buffer.from(callback.token);
      if (own.length === given.length && timingSafeEqual(own, given)) found = callback;
    }
    return found;
  }
}
