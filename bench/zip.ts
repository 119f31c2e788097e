/** P22: the zip against the platform's own deflate. */
import { deflateRawSync } from 'node:zlib';
import { writeZip } from '../src/core/zip/write-zip';
import { readZip } from '../src/core/zip/read-zip';
import { realConnectors } from './corpus-files';
import { atMost, fact, shortNumber, type Findings } from './figures';
import { rungOf } from './ladder';
import { randomFrom } from './random';
import { median, ratioOf, timed, timedUntil } from './stopwatch';

const rounds = 21;

/** A zip of 2 MB of JSON, an icon's worth of bytes that do not shrink, and two small files. */
export async function zipFindings(): Promise<Findings> {
  const documents = realConnectors().map(({ definition }) => definition);
  const text = Buffer.from(rungOf(documents, 600).text).subarray(0, 2_000_000);
  const random = randomFrom(1);
  const icon = Uint8Array.from({ length: 30_000 }, () => random(256));
  const small = new TextEncoder().encode('{ "properties": {} }\n');
  const files = [
    { name: 'apiDefinition.swagger.json', bytes: text },
    { name: 'apiProperties.json', bytes: small },
    { name: 'icon.png', bytes: icon },
    { name: 'readme.md', bytes: small },
  ];
  const times: { ms: number; peerMs: number }[] = [];
  const reading: number[] = [];
  let bytes = 0;
  let peerBytes = 0;
  for (let round = 0; round < rounds; round++) {
    const peer = timed(() => files.reduce((sum, file) => sum + deflateRawSync(file.bytes, { level: 6 }).length, 0));
    const own = await timedUntil(() => writeZip(files));
    const read = await timedUntil(() => readZip(own.result));
    times.push({ ms: own.ms, peerMs: peer.ms });
    reading.push(read.ms / peer.ms);
    bytes = own.result.length;
    peerBytes = peer.result;
  }
  const { ratio, ms, peerMs } = ratioOf(times);
  return {
    figures: [
      atMost('P22 zip of 2 MB / native deflate, level 6', ratio, { bar: 3, moonshot: 1.5, unit: ' ×', detail: `${shortNumber(ms)} ms; deflate ${shortNumber(peerMs)} ms` }),
      fact('zip read again / native deflate', `${shortNumber(median(reading))} ×`),
      fact('bytes of the zip; of the deflated files alone', `${bytes.toLocaleString('en-US')}; ${peerBytes.toLocaleString('en-US')}`),
    ],
  };
}
