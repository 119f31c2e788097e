/** The peer of P13 to P15: Swagger Editor 4 as it is published, served from this machine. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { longTasksOf } from './browser-probe';

export const swaggerEditorFolder = 'node_modules/swagger-editor-dist';

export const hasSwaggerEditor = (): boolean => existsSync(join(swaggerEditorFolder, 'index.html'));

/** How long the list of operations has to stay as it is to count as done. */
const rest = 1000;

/** Gives the open editor the definition at an address. Milliseconds until it has drawn the last operation, and its long tasks until then. */
export async function openInSwaggerEditor(page: Page, address: string): Promise<{ readonly ms: number; readonly longTasks: readonly number[] }> {
  await page.locator('.opblock').first().waitFor();
  await page.waitForTimeout(1500);
  await page.evaluate(() => (window.benchKeys ? (window.benchKeys.longTasks.length = 0) : 0));
  const ms = await page.evaluate(
    async ({ from, quiet }) => {
      const definition = await (await fetch(from)).text();
      const before = document.querySelectorAll('.opblock').length;
      const start = performance.now();
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
  return { ms, longTasks: await longTasksOf(page) };
}
