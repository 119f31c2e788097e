/** P1, P3, P17, P18 and P19: what a full check costs, by size, over all real documents, and at worst. */
import type { JsonObject } from '../src/core/base/json';
import type { Finding } from '../src/core/rules/finding';
import { checkConnector } from '../src/core/rules/engine/check-connector';
import { openedConnector, type RealConnector } from './corpus-files';
import { atMost, fact, shortNumber, type Figure, type Findings } from './figures';
import { ladderProperties, type Rung } from './ladder';
import { collectGarbage, median, ratioOf, roundsFor, settle, timed, type Ratio } from './stopwatch';

interface Text {
  readonly text: string;
  readonly properties: JsonObject;
}

interface Checked extends Ratio {
  readonly findings: number;
  readonly coldMs: number;
  /** Milliseconds for reading every message and pointer after the check, which joins the pieces that they were made of. */
  readonly readMs: number;
}

const parse = (text: string): JsonObject => JSON.parse(text);

/** Reads every message and pointer to its last character. */
function readAll(findings: readonly Finding[]): number {
  let sum = 0;
  for (const { message, at } of findings) sum += message.charCodeAt(message.length - 1) + (at === '' ? 0 : at.charCodeAt(at.length - 1));
  return sum;
}

/** Shorter texts make so few objects that V8 has no reason to move them meanwhile. */
const long = 500_000;

/** A full check of a tree that nobody has seen before, beside the JSON.parse that made it; `isSettled` when the moving of its objects is not to count as the check's. */
function once({ text, properties }: Text, isSettled: boolean): { readonly ms: number; readonly peerMs: number; readonly readMs: number; readonly findings: readonly Finding[] } {
  const read = timed(() => parse(text));
  if (isSettled && text.length > long) settle();
  const check = timed(() => checkConnector(openedConnector(read.result, text, properties)));
  return { ms: check.ms, peerMs: read.ms, readMs: timed(() => readAll(check.result)).ms, findings: check.result };
}

/** Warm medians; the first call is told apart. */
export function fullCheck(document: Text, budgetMs?: number, isSettled = true): Checked {
  const cold = once(document, isSettled);
  const warm = once(document, isSettled);
  const rounds = [];
  for (let round = 0; round < roundsFor(warm.ms + warm.peerMs, budgetMs); round++) rounds.push(once(document, isSettled));
  return { ...ratioOf(rounds), findings: cold.findings.length, coldMs: cold.ms, readMs: median(rounds.map(({ readMs }) => readMs)) };
}

const describe = ({ ms, peerMs, findings }: Checked): string => `${shortNumber(ms)} ms; JSON.parse ${shortNumber(peerMs)} ms; ${findings.toLocaleString('en-US')} findings`;

/** Memory that a full check holds above the parsed document: the findings and what the engine keeps. */
function heapOf({ text, properties }: Text): { readonly peak: number; readonly kept: number } {
  const connector = openedConnector(parse(text), text, properties);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const findings = checkConnector(connector);
  const peak = process.memoryUsage().heapUsed - before;
  collectGarbage();
  const kept = process.memoryUsage().heapUsed - before;
  return { peak: findings.length >= 0 ? peak : 0, kept };
}

const inMegabytes = (bytes: number): string => `${shortNumber(bytes / 1_000_000)} MB`;

/** The real documents by size: the one in the middle, and the largest. */
function bySize(real: readonly RealConnector[]): { readonly middle: RealConnector; readonly largest: RealConnector } | undefined {
  const sorted = real.toSorted((a, b) => a.bytes - b.bytes);
  const middle = sorted[sorted.length >> 1];
  const largest = sorted.at(-1);
  return middle && largest && { middle, largest };
}

export interface Rungs {
  readonly thousand: Rung;
  readonly tenThousand: Rung;
}

/** P1 and P3, and P17 as far as it goes without its peer. */
export function fullCheckFindings(real: readonly RealConnector[], { thousand, tenThousand }: Rungs): Findings {
  const figures: Figure[] = [];
  const goal = { bar: 5, moonshot: 1.5, unit: ' ×' };
  const small = { text: thousand.text, properties: ladderProperties };
  const large = { text: tenThousand.text, properties: ladderProperties };
  // The largest first: warm code is what is measured, and a short document takes hundreds of checks to warm it.
  const atThousand = fullCheck(small, 6000);
  const fresh = fullCheck(small, 2000, false);
  const atTenThousand = fullCheck(large, 1);
  const sizes = bySize(real);
  if (sizes) {
    const largest = fullCheck(sizes.largest);
    const middle = fullCheck(sizes.middle);
    figures.push(atMost('P1 full check / JSON.parse, real p50', middle.ratio, { ...goal, detail: describe(middle) }));
    figures.push(atMost('P1 full check / JSON.parse, real largest', largest.ratio, { ...goal, detail: describe(largest) }));
  }
  figures.push(atMost('P1 full check / JSON.parse, 1,000 operations', atThousand.ratio, { ...goal, detail: describe(atThousand) }));
  figures.push(fact('P1 the same with every message and pointer read to its end', `${shortNumber((atThousand.ms + atThousand.readMs) / atThousand.peerMs)} × (${shortNumber(atThousand.readMs)} ms more)`));
  figures.push(fact('P1 the same right behind JSON.parse, whose new objects V8 then moves meanwhile', `${shortNumber(fresh.ratio)} × (${shortNumber(fresh.ms)} ms)`));
  figures.push(fact('P1 the first call, 1,000 operations', `${shortNumber(atThousand.coldMs)} ms`));
  figures.push(fact('P1 full check / JSON.parse, 10,000 operations', `${shortNumber(atTenThousand.ratio)} × (${describe(atTenThousand)})`));
  const growthOfBytes = Math.log(large.text.length / small.text.length);
  const exponent = Math.log(atTenThousand.ms / atThousand.ms) / growthOfBytes;
  const peer = Math.log(atTenThousand.peerMs / atThousand.peerMs) / growthOfBytes;
  figures.push(atMost('P3 growth exponent, 1,000 → 10,000 operations', exponent, { bar: 1.15, moonshot: peer + 0.02, detail: `JSON.parse ${shortNumber(peer)}` }));
  const heap = heapOf(small);
  figures.push(fact('P17 memory of a full check, 1,000 operations: at its end; kept', `${inMegabytes(heap.peak)}; ${inMegabytes(heap.kept)}`));
  return { figures };
}

/** P18 and P19: every real document, from bytes to findings. */
export function wholeCorpusFindings(real: readonly RealConnector[]): Findings {
  const thrown: string[] = [];
  const rounds: { ms: number; peerMs: number }[] = [];
  const best = new Map<RealConnector, number>();
  const reading: number[] = [];
  let findings = 0;
  // Once, not for each round: a collection by force throws compiled code away with the objects that it knew, which no run over documents pays for.
  collectGarbage();
  for (let round = 0; round < 5; round++) {
    const sum = { ms: 0, peerMs: 0 };
    let readMs = 0;
    findings = 0;
    for (const document of real) {
      sum.peerMs += timed(() => parse(document.text)).ms;
      try {
        const { ms, result } = timed(() => checkConnector(openedConnector(parse(document.text), document.text, document.properties)));
        sum.ms += ms;
        readMs += timed(() => readAll(result)).ms;
        findings += result.length;
        best.set(document, Math.min(best.get(document) ?? Infinity, ms));
      } catch (error) {
        if (round === 0) thrown.push(`${document.name}: exception: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    rounds.push(sum);
    reading.push(readMs);
  }
  const { ratio, ms, peerMs } = ratioOf(rounds);
  const msPerKilobyte = Array.from(best, ([document, each]) => ({ document, value: each / (document.bytes / 1000) })).toSorted((a, b) => b.value - a.value);
  const typical = median(msPerKilobyte.map(({ value }) => value));
  const worst = msPerKilobyte[0];
  return {
    figures: [
      { ...atMost('P18 all real connectors, text to findings / JSON.parse', ratio, { bar: 6, moonshot: 2.5, unit: ' ×' }), measured: `${shortNumber(ratio)} × (${shortNumber(ms)} ms; JSON.parse ${shortNumber(peerMs)} ms; ${real.length.toLocaleString('en-US')} documents, ${findings.toLocaleString('en-US')} findings)` },
      fact('P18 the same with every message and pointer read to its end', `${shortNumber((ms + median(reading)) / peerMs)} × (${shortNumber(median(reading))} ms more)`),
      atMost('P18 documents with an exception', thrown.length, { bar: 0, isExact: true }),
      atMost('P19 worst document / median, ms per kB, best of 5', (worst?.value ?? 0) / typical, {
        bar: 10,
        moonshot: 4,
        unit: ' ×',
        ...(worst && { detail: `${shortNumber(worst.value)} ms/kB on ${shortNumber(worst.document.bytes / 1000)} kB; median ${shortNumber(typical)}` }),
      }),
    ],
    remarks: [...thrown, `P19, the slowest per kB: ${msPerKilobyte.slice(0, 5).map(({ document, value }) => `${document.name} ${shortNumber(value / typical)} ×`).join(', ')}.`],
  };
}
