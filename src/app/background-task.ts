/** Runs a task when the page has nothing else to do, drawing included; gives a way to call it off. Undefined where the browser cannot tell when that is. */
export function backgroundTask(task: () => void): (() => void) | undefined {
  if (!('scheduler' in globalThis)) return undefined;
  const waiting = new AbortController();
  // Idle callbacks would wait for frames that nobody needs: most of the time they leave the processor alone.
  scheduler.postTask(task, { priority: 'background', signal: waiting.signal }).catch(() => undefined);
  return () => waiting.abort();
}
