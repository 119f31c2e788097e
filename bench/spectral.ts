/** P2, and P17 and P18 beside their peer: the same documents checked by Spectral's rules for OpenAPI, where its packages are installed. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import type { JsonObject } from '../src/core/base/json';
import { atMost, shortNumber, type Figure, type Findings } from './figures';
import { fullCheck } from './full-check';
import { inOwnProcess } from './own-process';
import { peakMegabytes } from './peak-memory';
import { median, ratioOf, roundsFor, settle, timedUntil } from './stopwatch';

/** As much of Spectral as is used here. */
export interface Spectral {
  setRuleset(ruleset: object): void;
  run(document: object): Promise<readonly object[]>;
}

/** Spectral with its recommended rules for OpenAPI; undefined where its packages are not installed. */
export function installedSpectral(): Spectral | undefined {
  const load = createRequire(join(process.cwd(), 'package.json'));
  try {
    const core: { readonly Spectral: new () => Spectral } = load('@stoplight/spectral-core');
    const rulesets: { readonly oas: object } = load('@stoplight/spectral-rulesets');
    const spectral = new core.Spectral();
    spectral.setRuleset({ extends: [[rulesets.oas, 'recommended']] });
    return spectral;
  } catch {
    return undefined;
  }
}

/** A document by its size, as text. */
export interface Sized {
  readonly name: string;
  readonly text: string;
}

const missing = 'P2, and P17 and P18 against Spectral: @stoplight/spectral-core and @stoplight/spectral-rulesets are not installed, so nothing is compared with them.';

const parse = (text: string): JsonObject => JSON.parse(text);

/** Milliseconds of Spectral on a parsed tree that it has not seen before; its garbage is its own. */
async function peerMs(spectral: Spectral, text: string): Promise<number> {
  const document = parse(text);
  settle();
  return (await timedUntil(() => spectral.run(document))).ms;
}

function timesFaster(name: string, times: number, detail: string, bar: number, moonshot: number): Figure {
  return {
    name,
    measured: `${shortNumber(times)} × (${detail})`,
    bar: `≥ ${bar} ×`,
    moonshot: `≥ ${moonshot} ×`,
    verdict: times >= moonshot ? 'moonshot' : times >= bar ? 'met' : 'missed',
  };
}

const race = z.array(z.object({ ms: z.number(), peerMs: z.number() }));
type Round = z.infer<typeof race>[number];

/** What a process of its own is told to do for P2. */
export const raceJob = 'race';

/** For our checks in one turn, and before the first. */
const ownBudgetMs = 700;
const warmUpMs = 2000;

/** For each side before it is timed in a turn. */
const rewarmMs = 400;

/**
 * Spectral and ours in turn, both warm, as the speed of a machine drifts within seconds; prints the rounds as JSON. A whole
 * collection, of which each side causes some, throws compiled code away: after one, ours takes six times as long for ten
 * checks, and Spectral on a short document twice as long as warm. So each side runs unmeasured before it is timed.
 */
export async function reportRace(text: string, spectral: Spectral): Promise<void> {
  const own = { text, properties: {} };
  fullCheck(own, warmUpMs);
  const first = await peerMs(spectral, text);
  if (first > longestRoundMs) return console.log(JSON.stringify([{ ms: first, peerMs: fullCheck(own, ownBudgetMs).ms }]));
  const warmPeer = async (budgetMs: number): Promise<void> => {
    for (let spent = 0; spent < budgetMs; ) spent += await peerMs(spectral, text);
  };
  await warmPeer(warmUpMs);
  const rounds: Round[] = [];
  for (let turn = 0; turn < 5; turn++) {
    await warmPeer(rewarmMs);
    const times: number[] = [];
    for (let run = 0; run < roundsFor(first, ownBudgetMs, 1); run++) times.push(await peerMs(spectral, text));
    fullCheck(own, rewarmMs);
    rounds.push({ ms: median(times), peerMs: fullCheck(own, ownBudgetMs).ms });
  }
  console.log(JSON.stringify(rounds));
}

/** Each document in a process of its own: the trees and findings of tens of thousands of operations before it made the same check a sixth longer. */
function speedOf({ name, text }: Sized): Figure {
  const rounds = race.parse(JSON.parse(inOwnProcess(raceJob, text)));
  const { ratio, ms, peerMs: own } = ratioOf(rounds);
  const count = rounds.length === 1 ? ', one round' : '';
  return timesFaster(`P2 Spectral oas / full check, ${name}`, ratio, `Spectral ${shortNumber(ms)} ms; full check ${shortNumber(own)} ms${count}`, 50, 200);
}

/** A document that takes Spectral longer is checked by it once. */
const longestRoundMs = 15_000;

/** P17: what a process holds at most, above one that only parses the document. */
function memoryFigure({ name, text }: Sized): Figure {
  const own = peakMegabytes('check', text);
  const peer = peakMegabytes('spectral', text);
  return atMost(`P17 peak memory, full check / Spectral, ${name}`, own / peer, { bar: 1 / 5, moonshot: 1 / 20, unit: ' ×', detail: `${shortNumber(own)} MB; Spectral ${shortNumber(peer)} MB` });
}

/** How many real documents Spectral gets: it needs a minute and more for all of them. */
const sampleSize = 25;

/** P18: text to findings over a sample of the real documents, every one in the same distance by size. */
async function corpusFigure(spectral: Spectral, real: readonly Sized[]): Promise<Figure> {
  const bySize = real.toSorted((a, b) => a.text.length - b.text.length);
  const step = Math.max(1, bySize.length / sampleSize);
  const sample = Array.from({ length: Math.min(sampleSize, bySize.length) }, (_, index) => bySize[Math.floor((index + 0.5) * step)]).flatMap((document) => document ?? []);
  let own = 0;
  let peer = 0;
  for (const { text } of sample) {
    const each = fullCheck({ text, properties: {} }, 50, false);
    own += each.peerMs + each.ms;
    peer += each.peerMs + (await peerMs(spectral, text));
  }
  const detail = `${sample.length} of ${real.length.toLocaleString('en-US')} documents; Spectral ${shortNumber(peer)} ms; ours ${shortNumber(own)} ms`;
  const times = peer / own;
  return { name: 'P18 Spectral / ours, text to findings, a sample of real connectors', measured: `${shortNumber(times)} × (${detail})`, moonshot: '≥ 75 ×', ...(times >= 75 && { verdict: 'moonshot' }) };
}

/** How many times faster a full check is than Spectral's, document by document; says so when Spectral is not installed. */
export async function spectralFindings(documents: readonly Sized[], memory: Sized, real: readonly Sized[]): Promise<Findings> {
  const spectral = installedSpectral();
  if (!spectral) return { figures: [], remarks: [missing] };
  const figures: Figure[] = [];
  for (const document of documents) figures.push(speedOf(document));
  figures.push(memoryFigure(memory), await corpusFigure(spectral, real));
  return { figures };
}
