/**
 * What page and relay say to each other. A call is one POST: a head (JSON) and the body's bytes behind it. The answer is a
 * row of frames, so that the relay passes on a body of any size without holding it: a head, pieces of data, and an end or
 * a problem. A frame is one byte for its kind, four for its length (big-endian), and the payload.
 */
import { z } from 'zod';

export const relayPaths = { token: '/__relay/token', call: '/__relay/call' } as const;

/** Carries the token that the page got from the relay of this server start. */
export const relayTokenHeader = 'x-relay-token';

/** The media type of a call: none that a form or a page without permission can send. */
export const relayMediaType = 'application/x-relay-call';

export const relayToken = z.object({ token: z.string().min(16) });

const relayCallHead = z.strictObject({
  method: z.string().max(20),
  url: z.string().max(65_536),
  headers: z.array(z.tuple([z.string().max(1000), z.string().max(65_536)])).max(500),
  hasBody: z.boolean(),
  timeoutMs: z.number().int().min(1),
  maxBytes: z.number().int().min(0),
});
export type RelayCallHead = z.infer<typeof relayCallHead>;

export const relayAnswerHead = z.object({
  status: z.number().int(),
  statusText: z.string(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  redirects: z.array(z.string()),
  notes: z.array(z.string()),
});
export type RelayAnswerHead = z.infer<typeof relayAnswerHead>;

export const relayAnswerEnd = z.object({ milliseconds: z.number() });
export type RelayAnswerEnd = z.infer<typeof relayAnswerEnd>;

export const relayProblem = z.object({
  problem: z.enum(['name-not-resolved', 'refused', 'tls', 'timed-out', 'too-large', 'not-allowed', 'failed']),
  message: z.string(),
});
export type RelayProblem = z.infer<typeof relayProblem>;

export const frameKinds = { head: 1, data: 2, end: 3, problem: 4 } as const;

/** The five bytes before a frame's payload. */
export function frameStart(kind: number, length: number): Uint8Array<ArrayBuffer> {
  const start = new Uint8Array(5);
  const view = new DataView(start.buffer);
  view.setUint8(0, kind);
  view.setUint32(1, length);
  return start;
}

/** A whole frame whose payload is JSON. */
export function jsonFrame(kind: number, value: RelayAnswerHead | RelayAnswerEnd | RelayProblem): Uint8Array<ArrayBuffer> {
  const payload = new TextEncoder().encode(JSON.stringify(value));
  const frame = new Uint8Array(5 + payload.length);
  frame.set(frameStart(kind, payload.length));
  frame.set(payload, 5);
  return frame;
}

/** A call as bytes: four for the length of the head (big-endian), the head, the body. */
export function packCall(head: RelayCallHead, body: Uint8Array | null): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const call = new Uint8Array(4 + text.length + (body?.length ?? 0));
  new DataView(call.buffer).setUint32(0, text.length);
  call.set(text, 4);
  if (body) call.set(body, 4 + text.length);
  return call;
}

/** The call in these bytes; undefined when they are none. The body is a view of the same memory. */
export function unpackCall(bytes: Uint8Array): { head: RelayCallHead; body: Uint8Array | null } | undefined {
  if (bytes.length < 4) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (length > bytes.length - 4) return undefined;
  const head = relayCallHead.safeParse(jsonOf(bytes.subarray(4, 4 + length)));
  if (!head.success) return undefined;
  const rest = bytes.subarray(4 + length);
  if (!head.data.hasBody && rest.length > 0) return undefined;
  return { head: head.data, body: head.data.hasBody ? rest : null };
}

/** The JSON value in these bytes; undefined when they hold none. */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

export interface Frame {
  readonly kind: number;
  readonly payload: Uint8Array;
}

/** Puts frames together from pieces of any size: give it a piece, get the frames that are complete by now. */
export function frameReader(longest: number): (piece: Uint8Array) => readonly Frame[] {
  let pieces: Uint8Array[] = [];
  let held = 0;
  let needed = 5;
  let start: { kind: number; length: number } | undefined;

  const take = (count: number): Uint8Array => {
    const taken = new Uint8Array(count);
    let filled = 0;
    while (filled < count) {
      const [first, ...rest] = pieces;
      if (!first) break;
      const part = first.subarray(0, count - filled);
      taken.set(part, filled);
      filled += part.length;
      pieces = part.length < first.length ? [first.subarray(part.length), ...rest] : rest;
    }
    held -= count;
    return taken;
  };

  return (piece) => {
    pieces.push(piece);
    held += piece.length;
    const frames: Frame[] = [];
    while (held >= needed) {
      const taken = take(needed);
      if (start) {
        frames.push({ kind: start.kind, payload: taken });
        start = undefined;
        needed = 5;
        continue;
      }
      const view = new DataView(taken.buffer);
      start = { kind: view.getUint8(0), length: view.getUint32(1) };
      if (start.length > longest) throw new RangeError(`A frame of ${start.length} bytes.`);
      needed = start.length;
    }
    return frames;
  };
}
