/** Runs a task behind what the page has to do already; not by a timer, which waits some milliseconds more for each. Gives a way to call it off. */
function soon(task: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    task();
  };
  port2.postMessage(0);
  return () => port1.close();
}

/** Work in slices between what the page does: nothing before `begin`, then each task as soon as there is time. */
export class PageWork {
  private waiting: Set<() => void> | undefined = new Set();

  readonly schedule = (task: () => void): (() => void) => {
    const { waiting } = this;
    if (!waiting) return soon(task);
    let stop = (): void => void waiting.delete(start);
    const start = (): void => {
      stop = soon(task);
    };
    waiting.add(start);
    return () => stop();
  };

  begin(): void {
    const { waiting } = this;
    this.waiting = undefined;
    for (const start of waiting ?? []) start();
  }
}
