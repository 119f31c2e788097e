/** Gives back what a call took. Calling it twice does no harm. */
export type Release = () => void;

interface Waiting {
  readonly bytes: number;
  readonly start: (release: Release) => void;
}

/**
 * Lets at most `slots` calls with together at most `bytes` of request bodies run at a time; the others wait in order.
 * One call alone may be larger than `bytes`.
 */
export class CallQueue {
  private readonly waiting: Waiting[] = [];
  private running = 0;
  private held = 0;

  constructor(
    private readonly slots: number,
    private readonly bytes: number,
    private readonly longest: number,
  ) {}

  /** Calls `start` once there is room; returns how to leave the queue before that, or undefined when the queue is full. */
  enter(bytes: number, start: (release: Release) => void): (() => void) | undefined {
    if (this.waiting.length >= this.longest) return undefined;
    const entry = { bytes, start };
    this.waiting.push(entry);
    this.advance();
    return () => {
      const index = this.waiting.indexOf(entry);
      if (index >= 0) this.waiting.splice(index, 1);
    };
  }

  private advance(): void {
    for (;;) {
      const next = this.waiting[0];
      const fits = next && this.running < this.slots && (this.running === 0 || this.held + next.bytes <= this.bytes);
      if (!next || !fits) return;
      this.waiting.shift();
      this.running += 1;
      this.held += next.bytes;
      let released = false;
      next.start(() => {
        if (released) return;
        released = true;
        this.running -= 1;
        this.held -= next.bytes;
        this.advance();
      });
    }
  }
}
