/** A view of the same bytes that the streams accept; bytes in shared memory are copied. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Runs `bytes` through the stream; undefined as soon as more than `limit` bytes come out. Rejects when the stream fails. */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array,
  limit: number,
): Promise<Uint8Array | undefined> {
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  // A failure shows on the reading side too, and that is where it is answered.
  const written = writer
    .write(plain(bytes))
    .then(() => writer.close())
    .catch(() => undefined);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || !value) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
  await written;
  return joined(chunks, length);
}

/** The bytes as a raw deflate stream (RFC 1951), by the platform's own compressor. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = await through(new CompressionStream('deflate-raw'), bytes, Infinity);
  return packed ?? new Uint8Array(0);
}

/** What a raw deflate stream holds. Stops inflating at `limit` bytes (`too-large`); `damaged` when it is no such stream. */
export async function inflate(bytes: Uint8Array, limit: number): Promise<Uint8Array | 'too-large' | 'damaged'> {
  try {
    return (await through(new DecompressionStream('deflate-raw'), bytes, limit)) ?? 'too-large';
  } catch {
    return 'damaged';
  }
}
