/** The pieces of a body put together. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Reads a body piece by piece; undefined as soon as it is larger than `maxBytes`, with nothing more read. `onBytes` hears how many came. */
export async function readBody(body: ReadableStream<Uint8Array> | null, maxBytes: number, onBytes: (sum: number) => void): Promise<Uint8Array | undefined> {
  if (!body) return new Uint8Array();
  const reader = body.getReader();
  const pieces: Uint8Array[] = [];
  let sum = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(pieces);
    sum += value.length;
    onBytes(sum);
    if (sum > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(value);
  }
}

/** Bytes as `fetch` takes them: over their own memory, which a shared one is not. */
export const ownBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
