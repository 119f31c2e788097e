/** State that screens watch: whoever subscribes is told of each change, and reads it anew. */
export abstract class Watched<State> {
  private readonly listeners = new Set<() => void>();

  constructor(private now: State) {}

  get state(): State {
    return this.now;
  }

  /** Gives the way to stop listening. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** The state is another from now on. */
  protected show(next: State): void {
    this.now = next;
    for (const listener of this.listeners) listener();
  }
}
