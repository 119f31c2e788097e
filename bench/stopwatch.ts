import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The middle one of some numbers; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Milliseconds that one call takes, and what it gives. */
export function timed<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

/** Milliseconds until what one call promises is there, and what that is. */
export async function timedUntil<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

export interface Ratio {
  /** The median over the rounds of work / peer. */
  readonly ratio: number;
  readonly ms: number;
  readonly peerMs: number;
}

/** The medians of rounds in which the work was timed beside its peer. */
export function ratioOf(rounds: readonly { readonly ms: number; readonly peerMs: number }[]): Ratio {
  return {
    ratio: median(rounds.map(({ ms, peerMs }) => ms / peerMs)),
    ms: median(rounds.map(({ ms }) => ms)),
    peerMs: median(rounds.map(({ peerMs }) => peerMs)),
  };
}

/**
 * How many rounds fit into a budget, from the time of one: at least `least`, at most `most`. Short work gets many rounds,
 * because its noise is large.
 */
export const roundsFor = (msEach: number, budgetMs = 1500, least = 5, most = 60): number =>
  Math.max(least, Math.min(most, Math.round(budgetMs / Math.max(0.01, msEach))));

let collect: ((options?: { readonly type: 'minor' }) => void) | undefined;

function collector(): (options?: { readonly type: 'minor' }) => void {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    const found: unknown = runInNewContext('gc');
    collect = typeof found === 'function' ? (options) => void found(options) : () => undefined;
  }
  return collect;
}

/** Collects garbage now, so that one measurement does not pay for another and memory can be compared. */
export const collectGarbage = (): void => collector()();

/**
 * Lets what was just made become old: V8 moves new objects twice, and whatever runs next would pay for those that another
 * made. Unlike a whole collection it keeps the compiled code.
 */
export function settle(): void {
  collector()({ type: 'minor' });
  collector()({ type: 'minor' });
}
