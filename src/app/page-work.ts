import { backgroundTask } from './background-task';

/** Runs a task behind what waits already; not by a timer, which waits some milliseconds more for each. Gives a way to call it off. */
function soon(task: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    task();
  };
  port2.postMessage(0);
  return () => port1.close();
}

/** Drawing goes before: a slice between two steps of an opening holds the frame up that shows the next (10 ms at each). */
const later = (task: () => void): (() => void) => backgroundTask(task) ?? soon(task);

/** Work in slices between what the page does: nothing before `begin`, then each task when there is time. */
export class PageWork {
  private waiting: Set<() => void> | undefined = new Set();

  readonly schedule = (task: () => void): (() => void) => {
    const { waiting } = this;
    if (!waiting) return later(task);
    let stop = (): void => void waiting.delete(start);
    const start = (): void => {
      stop = later(task);
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
