/** Drives the built page in Chromium: opens definitions, types, mounts the list. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Locator, type Page } from 'playwright';
import { installProbe, longTasksOf, typeKeys, type KeyTimes } from './browser-probe';
import { median } from './stopwatch';

export const launch = (): Promise<Browser> => {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined);
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
};

/** A page with the probe in it, which reaches this machine alone; what it held is gone when the work is done. */
export async function withPage<T>(browser: Browser, address: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.route(
      ({ protocol, hostname }) => protocol.startsWith('http') && hostname !== '127.0.0.1',
      (route) => route.abort(),
    );
    await installProbe(page);
    await page.goto(address);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** Bytes that scripts hold after a collection of garbage. */
export const heapOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const collect: unknown = Reflect.get(globalThis, 'gc');
    if (typeof collect === 'function') for (let turn = 0; turn < 3; turn++) await Promise.resolve(collect());
    const memory: unknown = Reflect.get(performance, 'memory');
    const used: unknown = typeof memory === 'object' && memory !== null ? Reflect.get(memory, 'usedJSHeapSize') : 0;
    return typeof used === 'number' ? used : 0;
  });

/** Milliseconds from the start of the navigation to the first paint of anything that is content. */
export const firstPaintOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    for (;;) {
      const [entry] = performance.getEntriesByName('first-contentful-paint');
      if (entry) return entry.startTime;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

/** Milliseconds from the start of the navigation to the paint of the largest text: the start page itself, not only its bar. */
export const startPageOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    while (!document.querySelector('h1')) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 300));
    return new Promise<number>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({ type: 'largest-contentful-paint', buffered: true });
    });
  });

const step = (page: Page, name: string): Locator => page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name });

const rows = (page: Page): Locator => page.getByRole('navigation', { name: 'Operations' }).getByRole('option');

export interface Opened {
  readonly readMs: number;
  readonly listMs: number;
  /** Until the findings and their counts are as they stay. */
  readonly findingsMs: number;
  readonly longTasks: readonly number[];
}

/**
 * Does in the page what a person does from the choice of a file to the list: accepts the import and opens the step Definition, each
 * in the first frame in which the button can be pressed. Milliseconds from the choice, by the page's own clock, so that neither
 * the way to the driver nor its waiting for what rests counts; all that the page does and shows on the way does.
 */
const walkToFindings = (page: Page): Promise<Omit<Opened, 'longTasks'>> =>
  page.evaluate(async () => {
    const chosen = new Promise<number>((resolve) => addEventListener('change', () => resolve(performance.now()), { capture: true, once: true }));
    const untilThere = async <T>(find: () => T | undefined): Promise<T> => {
      for (;;) {
        const found = find();
        if (found !== undefined) return found;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    };
    const button = (within: string, name: RegExp): HTMLButtonElement | undefined =>
      Array.from(document.querySelectorAll<HTMLButtonElement>(`${within} button`)).find(({ textContent, disabled }) => !disabled && name.test(textContent));
    const start = await chosen;
    const accept = await untilThere(() => button('[role="dialog"]', /^(Open the connector|Import [\d,]+)/));
    const readMs = performance.now() - start;
    accept.click();
    (await untilThere(() => button('nav[aria-label="Steps"]', /Definition/))).click();
    await untilThere(() => document.querySelector('nav[aria-label="Operations"] [role="option"]') ?? undefined);
    const listMs = performance.now() - start;
    // Some findings are shown before the check has ended: what counts is when neither they nor their numbers change any more. What
    // screen readers are told then waits for a second of rest, and does not count.
    const rest = 1500;
    const said = (): string => {
      const texts: string[] = [];
      for (const place of document.querySelectorAll('nav[aria-label="Steps"], section[aria-label="Findings"]')) {
        const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT, (node) => (node.parentElement?.closest('[aria-live]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
        while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
      }
      return texts.join(' ');
    };
    let last = said();
    let changed = performance.now();
    await untilThere(() => {
      const now = said();
      if (now !== last || document.body.textContent.includes('Checking')) changed = performance.now();
      last = now;
      return performance.now() - changed > rest ? true : undefined;
    });
    return { readMs, listMs, findingsMs: changed - start };
  });

/** Imports a definition, which lies in a file, from the start page up to the list of its operations and its findings. */
export async function openDefinition(page: Page, file: string): Promise<Opened> {
  const input = page.getByLabel('File to import');
  await input.waitFor({ state: 'attached' });
  // The page loads its wizard a second after its first screen.
  await page.waitForTimeout(1500);
  await page.evaluate(() => (window.benchKeys ? (window.benchKeys.longTasks.length = 0) : 0));
  const walk = walkToFindings(page);
  // By its path: bytes that are handed over would be made in the page, and count as its work and its memory.
  await input.setInputFiles(file);
  const times = await walk;
  await page.waitForTimeout(1000);
  return { ...times, longTasks: await longTasksOf(page) };
}

const warmUp = 10;

/** Types into the summary of an operation of the list. */
export async function typeInForm(page: Page, keys: number): Promise<KeyTimes> {
  await rows(page).nth(3).click();
  await page.getByRole('region', { name: 'General' }).getByRole('textbox', { name: 'Summary', exact: true }).focus();
  await typeKeys(page, warmUp);
  return typeKeys(page, keys);
}

/** The line of the title in the ladder's texts, counted from the first. */
const titleLine = 3;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Puts the cursor into the title and types. From the moment the editor is there ours and the bare one go through the same: a wait in which
 * lines are coloured and folded, collections of garbage (after which V8 has less compiled code at hand), a rest with the pointer over
 * the text, and keys that do not count.
 */
async function typeInEditor(page: Page, keys: number): Promise<KeyTimes> {
  const box = page.getByRole('textbox', { name: /Control M/ });
  await box.waitFor({ state: 'attached' });
  await page.mouse.move(720, 600);
  await page.waitForTimeout(1500);
  await heapOf(page);
  await box.focus();
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < titleLine; line++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(1500);
  await typeKeys(page, warmUp);
  return typeKeys(page, keys);
}

/** Types in the code of the open definition, and tells where its editor is. */
export async function typeInCode(page: Page, keys: number): Promise<{ readonly times: KeyTimes; readonly box: Box }> {
  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Code' }).click();
  const times = await typeInEditor(page, keys);
  const box = await page.locator('.monaco-editor').first().boundingBox();
  if (!box) throw new Error('The code is not shown, so that nothing was typed in it.');
  return { times, box };
}

/** Types in the bare editor at the very place of ours: a line that reaches the edge is scrolled at each key, and a larger one is longer to draw. */
export async function typeInBareEditor(page: Page, { x, y, width, height }: Box, keys: number): Promise<KeyTimes> {
  await page.locator('#root').evaluate((root, place) => root.setAttribute('style', place), `position: fixed; left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px`);
  return typeInEditor(page, keys);
}

/** Milliseconds to mount the list anew, and the nodes of the list then. */
export async function mountList(page: Page, turns = 5): Promise<{ readonly ms: number; readonly nodes: number }> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    await step(page, 'Review').click();
    await rows(page).first().waitFor({ state: 'detached' });
    await page.waitForTimeout(300);
    times.push(
      await page.evaluate(async () => {
        const button = Array.from(document.querySelectorAll('button')).find(({ textContent }) => textContent?.includes('Definition'));
        const start = performance.now();
        button?.click();
        for (;;) {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          if (document.querySelector('nav[aria-label="Operations"] [role="option"]')) return performance.now() - start;
        }
      }),
    );
  }
  return { ms: median(times), nodes: await page.evaluate(() => document.querySelectorAll('nav[aria-label="Operations"] *').length) };
}
