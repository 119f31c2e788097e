/** What is measured inside a page: long tasks, and for each key the work of its task and the time to the next frame. */
import type { Page } from 'playwright';
import { median } from './stopwatch';

export interface KeyTimes {
  /** Milliseconds of the task that handled the key. */
  readonly work: readonly number[];
  /** Milliseconds from the key to behind the next frame. */
  readonly painted: readonly number[];
  readonly longTasks: readonly number[];
  /** Milliseconds of processor time of the page's own thread from each key to the next one: drawing and what comes behind included. */
  readonly processor: readonly number[];
}

declare global {
  interface Window {
    benchKeys?: { work: number[]; painted: number[]; longTasks: number[] };
  }
}

/** Has to run before the page's own scripts. */
export async function installProbe(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: { work: number[]; painted: number[]; longTasks: number[] } = { work: [], painted: [], longTasks: [] };
    window.benchKeys = seen;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key.length !== 1) return;
        const start = performance.now();
        const behindTask = new MessageChannel();
        behindTask.port1.onmessage = () => void seen.work.push(performance.now() - start);
        behindTask.port2.postMessage(0);
        requestAnimationFrame(() => {
          const behindFrame = new MessageChannel();
          behindFrame.port1.onmessage = () => void seen.painted.push(performance.now() - start);
          behindFrame.port2.postMessage(0);
        });
      },
      { capture: true },
    );
  });
}

/** Reads the milliseconds of processor time of the page's own thread: what other programs do meanwhile does not count. */
async function threadClock(page: Page): Promise<() => Promise<number>> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  return async () => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
  };
}

/** Types letters one by one where the focus is, and gives what the probe saw. */
export async function typeKeys(page: Page, count: number, pauseMs = 60): Promise<KeyTimes> {
  const clock = await threadClock(page);
  const processor: number[] = [];
  await page.evaluate(() => {
    for (const list of Object.values(window.benchKeys ?? {})) list.length = 0;
  });
  let before = await clock();
  for (let key = 0; key < count; key++) {
    await page.keyboard.press('abcdefghij'[key % 10] ?? 'x');
    await page.waitForTimeout(pauseMs);
    const now = await clock();
    processor.push(now - before);
    before = now;
  }
  await page.waitForTimeout(300);
  const seen = await page.evaluate(() => window.benchKeys ?? { work: [], painted: [], longTasks: [] });
  return { ...seen, processor };
}

export const longTasksOf = (page: Page): Promise<readonly number[]> => page.evaluate(() => window.benchKeys?.longTasks.slice() ?? []);

/** The value below which a share of some numbers lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const inWords = (values: readonly number[]): string => `p50 ${median(values).toFixed(1)} ms, p95 ${quantile(values, 0.95).toFixed(1)} ms`;
