/** P8, P9, P10, P14 (ours), P15, P16 and P23: the built page in Chromium. Ratios are of pages that take turns in one run. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright';
import { realConnectors } from './corpus-files';
import { atMost, fact, shortNumber, type Figure, type Findings } from './figures';
import { inWords, installProbe, longTasksOf, quantile, typeKeys, type KeyTimes } from './browser-probe';
import { rungOf, type Rung } from './ladder';
import { median } from './stopwatch';
import { serveFolder, type StaticServer } from './static-server';

const rounds = 5;
const keys = 60;

const build = (...args: string[]): void => {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--configLoader', 'runner', '--logLevel', 'error', ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error('A page could not be built, so it cannot be measured.');
};

const launch = (): Promise<Browser> => {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined);
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--enable-precise-memory-info', '--js-flags=--expose-gc'],
  });
};

/** A page with the probe in it; what it held is gone when the work is done. */
async function withPage<T>(browser: Browser, address: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    await installProbe(page);
    await page.goto(address);
    return await work(page);
  } finally {
    await context.close();
  }
}

const heapOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const collect: unknown = Reflect.get(globalThis, 'gc');
    if (typeof collect === 'function') for (let turn = 0; turn < 3; turn++) await Promise.resolve(collect());
    const memory: unknown = Reflect.get(performance, 'memory');
    const used: unknown = typeof memory === 'object' && memory !== null ? Reflect.get(memory, 'usedJSHeapSize') : 0;
    return typeof used === 'number' ? used : 0;
  });

const step = (page: Page, name: string) => page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name });

const rows = (page: Page) => page.getByRole('navigation', { name: 'Operations' }).getByRole('option');

interface Opened {
  readonly readMs: number;
  readonly listMs: number;
  readonly findingsMs: number;
  readonly longTasks: readonly number[];
}

/** Imports a definition from the start page up to the list of its operations and its findings. */
async function openDefinition(page: Page, { text }: Rung): Promise<Opened> {
  const input = page.getByLabel('File to import');
  await input.waitFor({ state: 'attached' });
  await page.evaluate(() => (window.benchKeys ? (window.benchKeys.longTasks.length = 0) : 0));
  const start = performance.now();
  await input.setInputFiles({ name: 'apiDefinition.swagger.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const accept = page.getByRole('dialog', { name: 'Import' }).getByRole('button', { name: /^(Open the connector|Import [\d,]+)/ });
  await accept.click();
  const readMs = performance.now() - start;
  await step(page, 'Definition').click();
  await rows(page).first().waitFor();
  const listMs = performance.now() - start;
  await page.waitForFunction(() => !document.body.textContent?.includes('Checking'));
  const findingsMs = performance.now() - start;
  await page.waitForTimeout(1500);
  return { readMs, listMs, findingsMs, longTasks: await longTasksOf(page) };
}

/** Types into the summary of the operation in the middle of the list. */
async function typeInForm(page: Page, rung: Rung): Promise<KeyTimes> {
  await openDefinition(page, rung);
  await rows(page).nth(3).click();
  await page.getByRole('region', { name: 'General' }).getByRole('textbox', { name: 'Summary', exact: true }).focus();
  await typeKeys(page, 10);
  return typeKeys(page, keys);
}

/** Puts the cursor into a text of the middle operation and types. */
async function typeInEditor(page: Page, lines: number): Promise<KeyTimes> {
  const box = page.getByRole('textbox', { name: /Control M/ });
  await box.waitFor({ state: 'attached' });
  await box.focus();
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < lines; line++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.waitForTimeout(2500);
  await typeKeys(page, 10);
  return typeKeys(page, keys);
}

async function typeInCode(page: Page, rung: Rung): Promise<KeyTimes> {
  await openDefinition(page, rung);
  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Code' }).click();
  return typeInEditor(page, titleLine);
}

/** The line of the title in the ladder's texts, counted from the first. */
const titleLine = 3;

const long = ({ longTasks }: KeyTimes): number => longTasks.filter((ms) => ms > 50).length;

/** Medians over the rounds of two pages that took turns: `ours` at p95 over `peer` at p95. */
function ratio(pairs: readonly (readonly [KeyTimes, KeyTimes])[]): number {
  return median(pairs.map(([ours, peer]) => quantile(ours.painted, 0.95) / quantile(peer.painted, 0.95)));
}

const p95 = (times: readonly KeyTimes[], of: 'work' | 'painted'): number => median(times.map((one) => quantile(one[of], 0.95)));

interface Servers {
  readonly page: StaticServer;
  readonly unchecked: StaticServer;
  readonly bare: StaticServer;
}

async function typingFigures(browser: Browser, servers: Servers, rung: Rung, turns: number): Promise<Figure[]> {
  const form: [KeyTimes, KeyTimes][] = [];
  const code: [KeyTimes, KeyTimes][] = [];
  for (let turn = 0; turn < turns; turn++) {
    const checked = await withPage(browser, servers.page.origin, (page) => typeInForm(page, rung));
    form.push([checked, await withPage(browser, servers.unchecked.origin, (page) => typeInForm(page, rung))]);
    const typed = await withPage(browser, servers.page.origin, (page) => typeInCode(page, rung));
    code.push([typed, await withPage(browser, `${servers.bare.origin}/bench/browser-pages/bare-editor.html`, (page) => typeInEditor(page, titleLine))]);
  }
  const forms = form.map(([ours]) => ours);
  const codes = code.map(([ours]) => ours);
  const bare = code.map(([, peer]) => peer);
  const size = rung.operations.toLocaleString('en-US');
  const own = median(code.map(([ours, peer]) => quantile(ours.work, 0.95) - median(peer.work)));
  return [
    atMost(`P8 key to painted finding in a form, ${size} operations, p95`, p95(forms, 'painted'), { bar: 16, unit: ' ms', detail: inWords(forms.flatMap(({ painted }) => painted)) }),
    atMost(`P8 against the page without checks, ${size}`, ratio(form), { bar: 1.3, moonshot: 1.1, unit: ' ×', detail: `without: ${inWords(form.flatMap(([, { painted }]) => painted))}` }),
    atMost(`P9 our work per key in the code, ${size}, p95`, Math.max(0, own), { bar: 4, moonshot: 1, unit: ' ms', detail: `task ${inWords(codes.flatMap(({ work }) => work))}; bare ${inWords(bare.flatMap(({ work }) => work))}` }),
    atMost(`P9 key to paint against the bare editor, ${size}`, ratio(code), { bar: 1.2, moonshot: 1.05, unit: ' ×', detail: `ours ${inWords(codes.flatMap(({ painted }) => painted))}; bare ${inWords(bare.flatMap(({ painted }) => painted))}` }),
    fact(`P10 long tasks in ${keys * turns} keys, ${size}`, `form ${forms.reduce((sum, one) => sum + long(one), 0)}, code ${codes.reduce((sum, one) => sum + long(one), 0)}, bare editor ${bare.reduce((sum, one) => sum + long(one), 0)}; longest ${shortNumber(Math.max(0, ...[...forms, ...codes].flatMap(({ longTasks }) => longTasks)))} ms`),
  ];
}

async function openingFigures(browser: Browser, { page: server }: Servers, rung: Rung): Promise<Figure[]> {
  const opened: Opened[] = [];
  const heaps: number[] = [];
  for (let turn = 0; turn < rounds; turn++) {
    await withPage(browser, server.origin, async (page) => {
      const empty = await heapOf(page);
      opened.push(await openDefinition(page, rung));
      heaps.push((await heapOf(page)) - empty);
    });
  }
  const size = rung.operations.toLocaleString('en-US');
  const blocked = median(opened.map(({ longTasks }) => longTasks.reduce((sum, ms) => sum + Math.max(0, ms - 50), 0)));
  return [
    fact(`P14 file given to usable list, ${size} operations`, `${shortNumber(median(opened.map(({ listMs }) => listMs)))} ms, with findings ${shortNumber(median(opened.map(({ findingsMs }) => findingsMs)))} ms, read and previewed ${shortNumber(median(opened.map(({ readMs }) => readMs)))} ms`),
    fact(`P15 blocked above 50 ms per task while opening, ${size}`, `${shortNumber(blocked)} ms in ${shortNumber(median(opened.map(({ longTasks }) => longTasks.length)))} tasks, longest ${shortNumber(Math.max(0, ...opened.flatMap(({ longTasks }) => longTasks)))} ms`),
    atMost(`P16 heap above the empty page, ${size}, against the text`, median(heaps) / rung.text.length, { bar: 8, moonshot: 2.5, unit: ' ×', detail: `${shortNumber(median(heaps) / 1_000_000)} MB` }),
  ];
}

/** Milliseconds to mount the list anew, and the page's nodes then. */
async function mountList(page: Page): Promise<{ readonly ms: number; readonly nodes: number }> {
  const times: number[] = [];
  for (let turn = 0; turn < 7; turn++) {
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

async function listFigures(browser: Browser, { page: server }: Servers, small: Rung, large: Rung): Promise<Figure[]> {
  const mounted = (rung: Rung) =>
    withPage(browser, server.origin, async (page) => {
      await openDefinition(page, rung);
      return mountList(page);
    });
  const ratios: number[] = [];
  let nodes = 0;
  let shown = '';
  for (let turn = 0; turn < 3; turn++) {
    const [few, many] = [await mounted(small), await mounted(large)];
    ratios.push(many.ms / few.ms);
    nodes = Math.max(nodes, many.nodes);
    shown = `${shortNumber(many.ms)} against ${shortNumber(few.ms)} ms`;
  }
  return [
    atMost('P23 list of 10,000 rows mounted against 1,000', median(ratios), { bar: 2, moonshot: 1.1, unit: ' ×', detail: shown }),
    atMost('P23 nodes of the list, 10,000 rows', nodes, { bar: 1000, moonshot: 500, isExact: true }),
  ];
}

/** Everything that is measured in Chromium. `parts` limits it: typing, opening, list. */
export async function browserFindings(): Promise<Findings> {
  build();
  build('--config', 'bench/browser-pages/vite.config.ts');
  const documents = realConnectors().map(({ definition }) => definition);
  const thousand = rungOf(documents, 1000);
  const tenThousand = rungOf(documents, 10_000);
  const parts = (process.env['BENCH_BROWSER'] ?? 'typing opening list large').split(' ');
  const browser = await launch();
  const bareOf = (rung: Rung): Promise<StaticServer> => serveFolder('dist/bench-page', new Map([['/document.json', rung.text]]));
  const servers: Servers = { page: await serveFolder('dist/page'), unchecked: await serveFolder('dist/bench-page'), bare: await bareOf(thousand) };
  const large: Servers = { ...servers, bare: await bareOf(tenThousand) };
  try {
    return {
      figures: [
        ...(parts.includes('typing') ? await typingFigures(browser, servers, thousand, rounds) : []),
        ...(parts.includes('large') ? await typingFigures(browser, large, tenThousand, 1) : []),
        ...(parts.includes('opening') ? await openingFigures(browser, servers, thousand) : []),
        ...(parts.includes('list') ? await listFigures(browser, servers, thousand, tenThousand) : []),
      ],
      remarks: ['P14 and P15 name Swagger Editor 4 as their peer; its distribution (swagger-editor-dist) is not installed, so only our side is measured here.'],
    };
  } finally {
    await browser.close();
    for (const server of [servers.page, servers.unchecked, servers.bare, large.bare]) server.close();
  }
}
