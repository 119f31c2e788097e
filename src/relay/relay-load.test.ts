import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { packCall, relayPaths } from '../core/ports/relay-protocol';
import { exchange, packed, readFrames, startRelay, startService, stopAll, type RelayStand } from './testing/relay-stand';

afterEach(stopAll);

const megabyte = 1024 * 1024;
const largest = 100 * megabyte;

/** What this process holds at most while something is done, above what it held before: service, relay and page together. */
async function heldDuring(work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 10);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return Math.max(most, process.memoryUsage().rss) - before;
}

/** A call whose body of so many bytes is made while it is sent, as a page sends a file from the disk. */
async function upload(stand: RelayStand, url: string, bytes: number): Promise<IncomingMessage> {
  const head = packCall({ method: 'POST', url, headers: [], hasBody: true, timeoutMs: 60_000, maxBytes: largest }, null);
  const page = request({
    host: '127.0.0.1',
    port: stand.port,
    method: 'POST',
    path: relayPaths.call,
    headers: { ...(await stand.ownCall()), 'Content-Length': String(head.length + bytes) },
    agent: false,
  });
  const answered: Promise<IncomingMessage[]> = once(page, 'response');
  page.write(head);
  const piece = Buffer.alloc(megabyte, 7);
  let left = bytes;
  const send = async (): Promise<void> => {
    for (; left > 0; left -= piece.length) {
      if (!page.write(piece.subarray(0, Math.min(left, piece.length)))) await once(page, 'drain');
    }
    page.end();
  };
  const [[answer]] = await Promise.all([answered, send()]);
  if (!answer) throw new Error('No answer.');
  return answer;
}

async function whole(answer: AsyncIterable<Buffer>): Promise<ReturnType<typeof readFrames>> {
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece);
  return readFrames(Buffer.concat(pieces));
}

/** A service that counts what it gets and holds none of it. */
const counting = (): Promise<string> =>
  startService(async (incoming, response) => {
    let bytes = 0;
    for await (const piece of incoming) bytes += piece instanceof Uint8Array ? piece.length : 0;
    response.end(`${incoming.headers['content-length']} announced, ${bytes} came`);
  });

test('of 1,000 calls with 50 at once none is lost, mixed up or changed', { timeout: 60_000 }, async () => {
  const digest = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
  const held: (() => void)[] = [];
  const service = await startService((incoming, response) => {
    const hash = createHash('sha256');
    incoming.on('data', (piece: Buffer) => hash.update(piece)).on('end', () => {
      const index = Number(incoming.url?.slice(1));
      const answer = `${incoming.url} ${hash.digest('hex')} `.padEnd(200 + ((index * 7919) % 30_000), '.');
      held.push(() => (index % 3 === 0 ? response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(answer)) : response.end(answer)));
      // None is answered before fifty are here.
      if (held.length === 50) for (const give of held.splice(0)) give();
    });
  });
  const stand = await startRelay();
  const headers = await stand.ownCall();
  const said: string[] = [];
  let next = 0;
  const page = async (): Promise<void> => {
    for (let index = next++; index < 1000; index = next++) {
      const sent = new Uint8Array((index * 104_729) % 60_000).map((_, at) => at + index);
      const body = packed({ method: 'POST', url: `${service}/${index}`, body: sent });
      const answer = readFrames((await exchange(stand.port, { method: 'POST', path: relayPaths.call, headers: { ...headers, 'Content-Length': String(body.length) }, body })).body);
      const [path, hash] = answer.ok ? answer.body.toString().split(' ') : [answer.message];
      said[index] = path === `/${index}` && hash === digest(sent) ? 'came back' : `lost: ${path}`;
    }
  };
  await Promise.all(Array.from({ length: 50 }, page));
  expect(said).toEqual(Array.from({ length: 1000 }, () => 'came back'));
});

test('a request body of 100 MB passes, and is held once', { timeout: 60_000 }, async () => {
  const [stand, service] = [await startRelay(), await counting()];
  const held = await heldDuring(async () => {
    expect(await whole(await upload(stand, service, largest))).toMatchObject({ ok: true, body: Buffer.from(`${largest} announced, ${largest} came`) });
  });
  // Once, and what three programs in one process need for pieces on their way.
  expect(held).toBeLessThan(largest + 120 * megabyte);
});

test('of many request bodies of 100 MB two are held at a time, and all pass', { timeout: 120_000 }, async () => {
  const [stand, service] = [await startRelay(), await counting()];
  const held = await heldDuring(async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, async () => whole(await upload(stand, service, largest - megabyte))));
    expect(answers.map((answer) => (answer.ok ? answer.body.toString() : answer.message))).toEqual(Array.from({ length: 4 }, () => `${largest - megabyte} announced, ${largest - megabyte} came`));
  });
  expect(held).toBeLessThan(2 * largest + 160 * megabyte);
});

test('a request body over the limit is refused in words, and held not at all', { timeout: 60_000 }, async () => {
  const [stand, service] = [await startRelay(), await counting()];
  const held = await heldDuring(async () => {
    expect(await whole(await upload(stand, service, largest + 2 * megabyte))).toMatchObject({ ok: false, problem: 'too-large', message: `The body is larger than the relay’s limit of ${largest} bytes: send less at once.` });
  });
  expect(held).toBeLessThan(80 * megabyte);
});

test('an answer of 100 MB passes, plain and compressed, and is never held', { timeout: 60_000 }, async () => {
  const piece = Buffer.alloc(megabyte, 7);
  const packedPiece = gzipSync(piece);
  const service = await startService(async (incoming, response) => {
    const isPacked = incoming.url === '/gzip';
    if (isPacked) response.setHeader('Content-Encoding', 'gzip');
    for (let index = 0; index < 100; index += 1) if (!response.write(isPacked ? packedPiece : piece)) await once(response, 'drain');
    response.end();
  });
  const stand = await startRelay();
  for (const path of ['/plain', '/gzip']) {
    const body = packed({ url: service + path, maxBytes: largest });
    const headers = { ...(await stand.ownCall()), 'Content-Length': String(body.length) };
    let bytes = 0;
    const held = await heldDuring(async () => {
      const page = request({ host: '127.0.0.1', port: stand.port, method: 'POST', path: relayPaths.call, headers, agent: false });
      page.end(body);
      const [answer]: AsyncIterable<Buffer>[] = await once(page, 'response');
      if (!answer) throw new Error('No answer.');
      for await (const part of answer) bytes += part.length;
    });
    expect(bytes).toBeGreaterThan(largest);
    expect(held).toBeLessThan(80 * megabyte);
  }
});
