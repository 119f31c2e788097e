/**
 * P8, P9, P10, P13 to P16 and P23: the built page in Chromium. Ratios are of pages that take turns in one run. Processor time
 * is that of the page's own thread, so that it can be told on a machine that does other things too.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { firstPaintOf, heapOf, launch, mountList, openDefinition, startPageOf, typeInBareEditor, typeInCode, typeInForm, withPage, type Box, type Opened } from './browser-driver';
import { inWords, quantile, type KeyTimes } from './browser-probe';
import { realConnectors } from './corpus-files';
import { atMost, fact, shortNumber, type Figure, type Findings } from './figures';
import { rungOf, type Rung } from './ladder';
import { serveFolder, type StaticServer } from './static-server';
import { median } from './stopwatch';
import { hasSwaggerEditor, openInSwaggerEditor, swaggerEditorFolder, type PeerOpened } from './swagger-editor';

const keys = 60;

const build = (...args: string[]): void => {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--configLoader', 'runner', '--logLevel', 'error', ...args], { stdio: 'inherit' });
  if (status !== 0) throw new Error('A page could not be built, so it cannot be measured.');
};

interface Servers {
  readonly page: StaticServer;
  readonly unchecked: StaticServer;
  readonly bare: StaticServer;
  readonly editor: StaticServer | undefined;
}

/** What opening gave, and the heap before and after it. */
interface OpenedPage {
  readonly empty: number;
  readonly opened: Opened;
  readonly heap: number;
}

/** What a page of ours gave in which a form was typed in. */
interface Turn extends OpenedPage {
  readonly form: KeyTimes;
  readonly list: { readonly ms: number; readonly nodes: number };
}

/** The same for every page whose form is typed in: after garbage is collected, which the heap is measured by, V8 has less compiled code at hand. */
async function openedPage(page: Page, file: string): Promise<OpenedPage> {
  await page.getByLabel('File to import').waitFor({ state: 'attached' });
  // Until the start page has done all that it does unasked.
  await page.waitForTimeout(3000);
  const empty = await heapOf(page);
  const opened = await openDefinition(page, file);
  return { empty, opened, heap: (await heapOf(page)) - empty };
}

/** One page, from its start to the last key: opened, typed in as form, its list mounted again and again. */
const turnOf = (browser: Browser, { page: server }: Servers, file: string, count: number): Promise<Turn> =>
  withPage(browser, server.origin, async (page) => {
    const opening = await openedPage(page, file);
    const form = await typeInForm(page, count);
    return { ...opening, form, list: await mountList(page) };
  });

const uncheckedForm = (browser: Browser, { unchecked }: Servers, file: string, count: number): Promise<KeyTimes> =>
  withPage(browser, unchecked.origin, async (page) => {
    await openedPage(page, file);
    return typeInForm(page, count);
  });

/** In a page of its own, so that no more was typed in it before than in the bare editor's. */
const ownCode = (browser: Browser, { page: server }: Servers, file: string, count: number): Promise<{ readonly times: KeyTimes; readonly box: Box }> =>
  withPage(browser, server.origin, async (page) => {
    await openDefinition(page, file);
    return typeInCode(page, count);
  });

const bareCode = (browser: Browser, { bare }: Servers, box: Box, count: number): Promise<KeyTimes> =>
  withPage(browser, `${bare.origin}/bench/browser-pages/bare-editor.html`, (page) => typeInBareEditor(page, box, count));

const long = ({ longTasks }: KeyTimes): number => longTasks.filter((ms) => ms > 50).length;
const longest = (times: readonly KeyTimes[]): number => Math.max(0, ...times.flatMap(({ longTasks }) => longTasks));
const painted = (times: readonly KeyTimes[]): string => inWords(times.flatMap((one) => one.painted));

/**
 * Of all keys of all turns together. What is slow comes at a few keys of a turn (an error that appears, a collection): of 60 keys the
 * third slowest alone would count, which jumps, and the median of turns leaves out what comes in some of them only.
 */
const p95Of = (times: readonly KeyTimes[], numbers: (one: KeyTimes) => readonly number[]): number => quantile(times.flatMap(numbers), 0.95);
const paintedP95 = (times: readonly KeyTimes[]): number => p95Of(times, (one) => one.painted);
const processorP95 = (times: readonly KeyTimes[]): number => p95Of(times, (one) => one.processor);

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);

/** Milliseconds for a key, all that came between the keys included; the mean of turns, as what comes in one of them only is work too. */
const processorOf = (times: readonly KeyTimes[]): number => mean(times.flatMap(({ processor }) => processor));
const ofTurns = (times: readonly KeyTimes[]): string => times.map(({ processor }) => shortNumber(mean(processor))).join(', ');

interface Typed {
  readonly turns: readonly Turn[];
  readonly unchecked: readonly KeyTimes[];
  readonly codes: readonly KeyTimes[];
  readonly bare: readonly KeyTimes[];
}

function typingFigures({ turns, unchecked, codes, bare }: Typed, rung: Rung): Figure[] {
  const forms = turns.map(({ form }) => form);
  const size = rung.operations.toLocaleString('en-US');
  const keysOf = (times: readonly KeyTimes[]): number => times.reduce((sum, { painted: all }) => sum + all.length, 0);
  const longOf = (times: readonly KeyTimes[]): number => times.reduce((sum, one) => sum + long(one), 0);
  return [
    atMost(`P8 key to painted finding in a form, ${size} operations, p95`, paintedP95(forms), { bar: 16, unit: ' ms', detail: painted(forms) }),
    atMost(`P8 against the page without checks, ${size}`, paintedP95(forms) / paintedP95(unchecked), { bar: 1.3, moonshot: 1.1, unit: ' ×', detail: `without: ${painted(unchecked)}` }),
    fact(`P8 processor time of a key in a form, ${size}`, `${shortNumber(processorOf(forms))} ms; without checks ${shortNumber(processorOf(unchecked))} ms`),
    // The stricter of two readings: the slowest keys' work, not the mean key's.
    atMost(`P9 our processor time for a key in the code, ${size}, p95`, Math.max(0, processorP95(codes) - processorP95(bare)), { bar: 4, moonshot: 1, unit: ' ms', detail: `${shortNumber(processorP95(codes))} ms; the bare editor ${shortNumber(processorP95(bare))} ms` }),
    fact(`P9 the same of the mean key, ${size}`, `${shortNumber(processorOf(codes) - processorOf(bare))} ms (${shortNumber(processorOf(codes))} ms, in turns ${ofTurns(codes)}; the bare editor ${shortNumber(processorOf(bare))} ms, ${ofTurns(bare)})`),
    atMost(`P9 key to paint against the bare editor, ${size}`, paintedP95(codes) / paintedP95(bare), { bar: 1.2, moonshot: 1.05, unit: ' ×', detail: `ours ${painted(codes)}; bare ${painted(bare)}` }),
    fact(
      `P10 long tasks while typing, ${size}`,
      `form ${longOf(forms)} in ${keysOf(forms)} keys, longest ${shortNumber(longest(forms))} ms; code ${longOf(codes)} in ${keysOf(codes)}, longest ${shortNumber(longest(codes))} ms; without checks ${longOf(unchecked)} in ${keysOf(unchecked)}; bare editor ${longOf(bare)} in ${keysOf(bare)}`,
    ),
  ];
}

const above50 = (tasks: readonly number[]): number => tasks.reduce((sum, ms) => sum + Math.max(0, ms - 50), 0);

function openingFigures(turns: readonly Turn[], peers: readonly PeerOpened[], rung: Rung): Figure[] {
  const opened = turns.map((turn) => turn.opened);
  const size = rung.operations.toLocaleString('en-US');
  const ms = median(opened.map(({ findingsMs }) => findingsMs));
  const blocked = median(opened.map(({ longTasks }) => above50(longTasks)));
  const listMs = median(opened.map((one) => one.listMs));
  const peerListMs = median(peers.map((one) => one.listMs));
  const peerErrorsMs = median(peers.flatMap(({ errorsMs }) => errorsMs ?? []));
  const peerBlocked = median(peers.map(({ longTasks }) => above50(longTasks)));
  const detail = `file to preview ${shortNumber(median(opened.map(({ readMs }) => readMs)))} ms, to list ${shortNumber(listMs)} ms, with all findings ${shortNumber(ms)} ms`;
  const tasks = `${shortNumber(median(opened.map(({ longTasks }) => longTasks.length)))} tasks, longest ${shortNumber(Math.max(0, ...opened.flatMap(({ longTasks }) => longTasks)))} ms`;
  const heap = median(turns.map((turn) => turn.heap));
  return [
    ...(peers.length > 0
      ? [
          // Both up to the same point: first the list of operations, then what is wrong with them.
          atMost(`P14 file to list against Swagger Editor 4, ${size}`, listMs / peerListMs, { bar: 1 / 8, moonshot: 1 / 20, unit: ' ×', detail: `${detail}; Swagger Editor ${shortNumber(peerListMs)} ms` }),
          ...(peerErrorsMs > 0
            ? [atMost(`P14 file to list with all findings against Swagger Editor 4 with its errors, ${size}`, ms / peerErrorsMs, { bar: 1 / 8, moonshot: 1 / 20, unit: ' ×', detail: `Swagger Editor ${shortNumber(peerErrorsMs)} ms` })]
            : [fact(`P14 Swagger Editor 4 showed no errors in its time, ${size}`, detail)]),
          atMost(`P15 blocked above 50 ms a task while opening, against Swagger Editor 4, ${size}`, blocked / peerBlocked, { bar: 0.1, unit: ' ×', detail: `${shortNumber(blocked)} ms in ${tasks}; Swagger Editor ${shortNumber(peerBlocked)} ms` }),
        ]
      : [fact(`P14 file to list and all findings, ${size}`, detail), fact(`P15 blocked above 50 ms a task while opening, ${size}`, `${shortNumber(blocked)} ms in ${tasks}`)]),
    atMost(`P16 heap above the empty page, ${size}, against the text`, heap / rung.text.length, { bar: 8, moonshot: 2.5, unit: ' ×', detail: `${shortNumber(heap / 1_000_000)} MB` }),
  ];
}

async function firstPaintFigures(browser: Browser, { page, bare, editor }: Servers, turns: number): Promise<Figure[]> {
  const paint = async (address: string): Promise<number> => withPage(browser, address, firstPaintOf);
  const [ours, whole, shell, peers]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let turn = 0; turn < turns; turn++) {
    ours.push(await paint(page.origin));
    whole.push(await withPage(browser, page.origin, startPageOf));
    shell.push(await paint(`${bare.origin}/bench/browser-pages/bare-shell.html`));
    if (editor) peers.push(await paint(editor.origin));
  }
  const detail = `${shortNumber(median(ours))} ms, the start page itself ${shortNumber(median(whole))} ms`;
  return [
    atMost('P13 first paint against the bare component library', median(ours) / median(shell), { bar: 1.5, moonshot: 1.15, unit: ' ×', detail: `${detail}; bare ${shortNumber(median(shell))} ms` }),
    ...(editor ? [atMost('P13 first paint against Swagger Editor 4', median(ours) / median(peers), { bar: 0.5, moonshot: 0.4, unit: ' ×', detail: `${detail}; Swagger Editor ${shortNumber(median(peers))} ms` })] : []),
  ];
}

function listFigures(small: readonly Turn[], large: readonly Turn[]): Figure[] {
  const [few, many] = [median(small.map(({ list }) => list.ms)), median(large.map(({ list }) => list.ms))];
  return [
    atMost('P23 list of 10,000 rows mounted against 1,000', many / few, { bar: 2, moonshot: 1.1, unit: ' ×', detail: `${shortNumber(many)} against ${shortNumber(few)} ms` }),
    atMost('P23 nodes of the list, 10,000 rows', Math.max(...large.map(({ list }) => list.nodes)), { bar: 1000, moonshot: 500, isExact: true }),
  ];
}

interface Wanted {
  /** Turns of the form and of the code; as many as there is time for, but one of each at least. */
  readonly forms: number;
  readonly codes: number;
  /** Keys that count in a turn. */
  readonly keys: number;
}

/** Pages take turns, and every other turn the other side is first: what the machine does meanwhile falls on both. */
async function typed(browser: Browser, servers: Servers, file: string, wanted: Wanted, isLate: () => boolean): Promise<Typed> {
  const [turns, unchecked, codes, bare]: [Turn[], KeyTimes[], KeyTimes[], KeyTimes[]] = [[], [], [], []];
  // The first turn begins with ours.
  let place: Box = { x: 0, y: 0, width: 0, height: 0 };
  for (let turn = 0; turn < Math.max(wanted.forms, wanted.codes) && (turn === 0 || !isLate()); turn++) {
    const form = [async () => void turns.push(await turnOf(browser, servers, file, wanted.keys)), async () => void unchecked.push(await uncheckedForm(browser, servers, file, wanted.keys))];
    const code = [
      async () => {
        const { times, box } = await ownCode(browser, servers, file, wanted.keys);
        codes.push(times);
        place = box;
      },
      async () => void bare.push(await bareCode(browser, servers, place, wanted.keys)),
    ];
    for (const pair of [...(turn < wanted.forms ? [form] : []), ...(turn < wanted.codes ? [code] : [])]) {
      for (const run of turn % 2 === 0 ? pair : pair.toReversed()) await run();
    }
  }
  return { turns, unchecked, codes, bare };
}

/** No more turns begin, and the largest document is left out, when typing has taken this many milliseconds: on a busy machine it takes minutes. */
const latest = 150_000;

/** Everything that is measured in Chromium; each figure is handed to `say` as soon as it is known. BENCH_BROWSER=large takes all the time that the largest document needs. */
export async function browserFindings(say: (figures: readonly Figure[]) => void = () => undefined): Promise<Findings> {
  build();
  build('--config', 'bench/browser-pages/vite.config.ts');
  const documents = realConnectors().map(({ definition }) => definition);
  const thousand = rungOf(documents, 1000);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const fileOf = (rung: Rung): string => {
    const file = join(folder, `${rung.operations}.json`);
    writeFileSync(file, rung.text);
    return file;
  };
  const remarks: string[] = [];
  const figures: Figure[] = [];
  const note = (found: readonly Figure[]): void => {
    figures.push(...found);
    say(found);
  };
  const open: StaticServer[] = [];
  const serve = async (from: string, extra?: ReadonlyMap<string, string>): Promise<StaticServer> => {
    const server = await serveFolder(from, extra);
    open.push(server);
    return server;
  };
  const browser = await launch();
  try {
    const servers: Servers = {
      page: await serve('dist/page'),
      unchecked: await serve('dist/bench-page'),
      bare: await serve('dist/bench-page', new Map([['/document.json', thousand.text]])),
      editor: hasSwaggerEditor() ? await serve(swaggerEditorFolder, new Map([['/document.json', thousand.text]])) : undefined,
    };
    const { editor } = servers;
    note(await firstPaintFigures(browser, servers, 3));
    const peers = editor ? [await withPage(browser, editor.origin, (page) => openInSwaggerEditor(page, '/document.json'))] : [];
    if (!editor) remarks.push(`P13 to P15 name Swagger Editor 4 as their peer; there is no ${swaggerEditorFolder}, so only our side was measured.`);
    // The peer's errors take a minute and a half, which our turns do not pay for.
    const start = performance.now();
    const isLong = (): boolean => performance.now() - start > latest;
    const isLate = (): boolean => process.env['BENCH_BROWSER'] !== 'large' && isLong();
    const small = await typed(browser, servers, fileOf(thousand), { forms: 3, codes: 4, keys }, isLong);
    note(openingFigures(small.turns, peers, thousand));
    note(typingFigures(small, thousand));
    if (isLate()) remarks.push('The document of 10,000 operations was left out: the machine is too busy to measure it within minutes. BENCH_BROWSER=large measures it all the same.');
    else {
      const tenThousand = rungOf(documents, 10_000);
      const large = await typed(browser, { ...servers, bare: await serve('dist/bench-page', new Map([['/document.json', tenThousand.text]])) }, fileOf(tenThousand), { forms: 3, codes: 3, keys }, isLate);
      note(openingFigures(large.turns, [], tenThousand));
      note(typingFigures(large, tenThousand));
      note(listFigures(small.turns, large.turns));
    }
    return { figures, remarks };
  } finally {
    await browser.close();
    for (const server of open) server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
