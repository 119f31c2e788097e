/** The peer of P13 to P15: Swagger Editor 4 as it is published, served from this machine. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { longTasksOf } from './browser-probe';

export const swaggerEditorFolder = 'node_modules/swagger-editor-dist';

export const hasSwaggerEditor = (): boolean => existsSync(join(swaggerEditorFolder, 'index.html'));

/** How long the list of operations has to stay as it is to count as done. */
const rest = 1000;

/** It needs a minute and a half for its errors on 1,000 operations. */
const patience = 180_000;

export interface PeerOpened {
  /** Until it has drawn the last operation. */
  readonly listMs: number;
  /** Until it shows its own errors; undefined where it shows none while anyone waits. */
  readonly errorsMs: number | undefined;
  /** Its long tasks until the list was drawn. */
  readonly longTasks: readonly number[];
}

/** Gives the open editor the definition at an address, and waits for its list of operations and its list of errors. */
export async function openInSwaggerEditor(page: Page, address: string): Promise<PeerOpened> {
  await page.locator('.opblock').first().waitFor();
  await page.waitForTimeout(1500);
  await page.evaluate(() => (window.benchKeys ? (window.benchKeys.longTasks.length = 0) : 0));
  const listMs = await page.evaluate(
    async ({ from, quiet }) => {
      const definition = await (await fetch(from)).text();
      const before = document.querySelectorAll('.opblock').length;
      const start = performance.now();
      performance.mark('bench-start');
      const editor: unknown = Reflect.get(window, 'editor');
      const actions: unknown = typeof editor === 'object' && editor !== null ? Reflect.get(editor, 'specActions') : undefined;
      const update: unknown = typeof actions === 'object' && actions !== null ? Reflect.get(actions, 'updateSpec') : undefined;
      if (typeof update !== 'function') throw new Error('This is no Swagger Editor 4.');
      update(definition);
      let count = before;
      let changed = start;
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        const now = document.querySelectorAll('.opblock').length;
        if (now !== count) {
          count = now;
          changed = performance.now();
        }
        if (count > before && performance.now() - changed > quiet) return changed - start;
      }
    },
    { from: address, quiet: rest },
  );
  const longTasks = await longTasksOf(page);
  const errorsMs = await page.evaluate(async (most) => {
    const start = performance.getEntriesByName('bench-start')[0]?.startTime ?? 0;
    while (performance.now() - start < most) {
      if (document.querySelector('.errors-wrapper .errors > div')) return performance.now() - start;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return undefined;
  }, patience);
  return { listMs, errorsMs, longTasks };
}
