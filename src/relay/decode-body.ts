import { Readable, pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** A body as it comes: pieces of bytes. */
export type Pieces = AsyncIterable<Uint8Array>;

/** More codings on top of each other than this are no service's, only an attack's. */
const MOST_CODINGS = 3;

function decoderFor(coding: string, first: Uint8Array): Transform | undefined {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      // Meant is zlib's format; some services send the bare stream, which never starts with zlib's mark.
      return ((first[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      return undefined;
  }
}

async function* startingWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* decodedOnce(source: Pieces, coding: string): AsyncGenerator<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  let first = await iterator.next();
  while (first.done !== true && first.value.length === 0) first = await iterator.next();
  if (first.done === true) return;
  const whole = startingWith(first.value, iterator);
  const decoder = decoderFor(coding, first.value);
  if (!decoder) {
    yield* whole;
    return;
  }
  // Errors of either side reach the reader through the decoder.
  pipeline(Readable.from(whole, { objectMode: false }), decoder, () => undefined);
  yield* decoder;
}

/**
 * The body without its `Content-Encoding` (gzip, deflate, br; others stay as they are), piece by piece: nothing is held,
 * so that whoever reads can stop a bomb at any byte.
 */
export function decodedBody(source: Pieces, contentEncoding: string): Pieces {
  const codings = contentEncoding.toLowerCase().split(',').map((coding) => coding.trim()).filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > MOST_CODINGS) return source;
  return codings.reduceRight<Pieces>((pieces, coding) => decodedOnce(pieces, coding), source);
}
