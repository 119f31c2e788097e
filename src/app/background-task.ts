/** Nobody waits longer for their turn: while a page goes on drawing or storing, a browser may leave such tasks alone for seconds. */
const patienceMs = 50;

/** Runs a task when the page has nothing else to do, drawing included, or has not for a while; gives a way to call it off. Undefined where the browser cannot tell when that is. */
export function backgroundTask(task: () => void): (() => void) | undefined {
  if (!('scheduler' in globalThis)) return undefined;
  const waiting = new AbortController();
  const callOff = (): void => {
    clearTimeout(timer);
    waiting.abort();
  };
  const start = (): void => {
    callOff();
    task();
  };
  const timer = setTimeout(start, patienceMs);
  // Idle callbacks would wait for frames that nobody needs: most of the time they leave the processor alone.
  scheduler.postTask(start, { priority: 'background', signal: waiting.signal }).catch(() => undefined);
  return callOff;
}
