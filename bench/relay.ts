/** The relay beside the service that it calls: what a call costs more than a direct one in the same run, and what is lost of a thousand. */
import { createServer } from 'node:http';
import { relayPaths } from '../src/core/ports/relay-protocol';
import { exchange, listen, packed, readFrames, startRelay, stopAll } from '../src/relay/testing/relay-stand';
import { allOf, fact, shortNumber, type Figure, type Findings } from './figures';
import { timedUntil } from './stopwatch';

type Call = () => Promise<number>;

/** The value below which a quarter of the others lie: the machine's other work is in those above. */
const lowQuarter = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 2] ?? 0;

/** Milliseconds of a call by each way, made in turns. */
async function besides(direct: Call, relayed: Call, bytes: number, rounds: number): Promise<{ readonly direct: number; readonly relayed: number }> {
  const times = { direct: new Array<number>(), relayed: new Array<number>() };
  for (let round = -20; round < rounds; round += 1) {
    for (const [way, call] of [['direct', direct], ['relayed', relayed]] as const) {
      const { ms, result } = await timedUntil(call);
      if (result !== bytes) throw new Error(`${way}: ${result} bytes instead of ${bytes}.`);
      // The first calls are slow for both: nothing is compiled yet.
      if (round >= 0) times[way].push(ms);
    }
  }
  return { direct: lowQuarter(times.direct), relayed: lowQuarter(times.relayed) };
}

/** The figures of the relay. Service, relay and caller share one process and so one thread: apart, a call costs less. */
export async function relayFindings(): Promise<Findings> {
  const bodies = new Map([['1 kB', Buffer.alloc(1000, ' ')], ['100 kB', Buffer.alloc(100_000, ' ')], ['5 MB', Buffer.alloc(5_000_000, ' ')]]);
  const port = await listen(createServer((request, response) => response.end(bodies.get(decodeURIComponent(request.url?.slice(1) ?? '')))));
  const stand = await startRelay();
  const headers = await stand.ownCall();
  const through = async (path: string): Promise<number> => {
    const body = packed({ url: `http://127.0.0.1:${port}${path}` });
    const answer = readFrames((await exchange(stand.port, { method: 'POST', path: relayPaths.call, headers: { ...headers, 'Content-Length': String(body.length) }, body })).body);
    return answer.ok ? answer.body.length : -1;
  };
  try {
    const figures: Figure[] = [];
    for (const [name, { length }] of bodies) {
      const path = `/${encodeURIComponent(name)}`;
      const direct: Call = async () => (await exchange(port, { method: 'GET', path })).body.length;
      const ms = await besides(direct, () => through(path), length, length > 1_000_000 ? 40 : 300);
      figures.push(fact(`a call for ${name}`, `${shortNumber(ms.relayed - ms.direct)} ms more (${shortNumber(ms.direct)} ms directly, ${shortNumber(ms.relayed)} ms through the relay)`));
    }
    let next = 0;
    let whole = 0;
    const page = async (): Promise<void> => {
      while (next < 1000) {
        next += 1;
        if ((await through('/1%20kB')) === 1000) whole += 1;
      }
    };
    const { ms } = await timedUntil(() => Promise.all(Array.from({ length: 50 }, page)));
    figures.push(allOf('answers to 1,000 calls, 50 at once', whole, 1000), fact('time of those 1,000 calls', `${shortNumber(ms / 1000)} s`));
    return { figures };
  } finally {
    await stopAll();
  }
}
