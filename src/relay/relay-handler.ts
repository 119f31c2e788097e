import { randomBytes } from 'node:crypto';
import { lookup as lookupName } from 'node:dns';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LookupFunction } from 'node:net';
import { finished } from 'node:stream';
import {
  frameKinds,
  frameStart,
  jsonFrame,
  relayMediaType,
  relayPaths,
  unpackCall,
  type RelayCallHead,
  type RelayProblem,
} from '../core/ports/relay-protocol';
import { timedOutWords, tooLargeWords, type AnswerProgress } from '../core/ports/stopped-words';
import { CallQueue, type Release } from './call-queue';
import type { CallbackLimits } from './callback-desk';
import { createCallbackHandler } from './callback-handler';
import { failure, placeOf, problemOf } from './call-problem';
import { callerRefusal, hasToken } from './caller-check';
import { commonHeaders, headerPairs } from './common-headers';
import { decodedBody, type Pieces } from './decode-body';
import { forward, type Forwarded, type Guard } from './forward';

const MEGABYTE = 1024 * 1024;

/** The limits of a relay, and the door to the name system. */
export interface RelayOptions {
  readonly lookup?: LookupFunction;
  /** Calls at the same time; more wait. */
  readonly mostCalls?: number;
  /** Calls that may wait. */
  readonly mostWaiting?: number;
  /** The longest time a call may ask for. */
  readonly longestMs?: number;
  /** The largest body in either direction. */
  readonly largestBody?: number;
  /** The limits of callback addresses. */
  readonly callbacks?: CallbackLimits;
  /** Certificates of the authorities to trust, instead of those that Node knows. */
  readonly authorities?: string;
}

/** A relay of one server start. */
export interface Relay {
  /** Answers the relay's paths; calls `next` for all others. Logs and keeps nothing. */
  readonly handle: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  /** Takes what comes to a callback address, under any Host; calls `next` for all other requests. */
  readonly receive: (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}

interface Limits {
  readonly longestMs: number;
  readonly largestBody: number;
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number, message: string): void {
  // What is still coming is read and dropped, so that the caller gets this answer and not a broken connection.
  request.resume();
  response.writeHead(status, { ...commonHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(message);
}

/** The request's bytes, which must be as many as announced. */
async function readCall(request: IncomingMessage, length: number): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  for await (const piece of request) {
    if (!(piece instanceof Uint8Array) || filled + piece.length > length) return undefined;
    bytes.set(piece, filled);
    filled += piece.length;
  }
  return filled === length ? bytes : undefined;
}

/** The body's pieces, until they are more than allowed. */
async function* limited(source: Pieces, most: number, host: string): AsyncGenerator<Uint8Array> {
  let sum = 0;
  for await (const piece of source) {
    sum += piece.length;
    if (sum > most) throw tooLarge(host, most);
    yield piece;
  }
}

const tooLarge = (host: string, most: number): Error => failure('too-large', tooLargeWords(host, most));

/** Writes one piece, and waits while the page reads more slowly than the service sends. */
async function send(response: ServerResponse, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
  if (!response.write(bytes)) await once(response, 'drain', { signal });
}

/** Where a call is: its address, and how much of an answer came. */
interface Way {
  url: URL | undefined;
  answer: AnswerProgress | undefined;
}

/** Counts the pieces as they pass. */
async function* counted(source: Pieces, way: Way, status: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  way.answer = { status, bytes };
  for await (const piece of source) {
    bytes += piece.length;
    way.answer = { status, bytes };
    yield piece;
  }
}

async function passOn(forwarded: Forwarded, head: RelayCallHead, most: number, response: ServerResponse, signal: AbortSignal, way: Way): Promise<void> {
  const { response: answer, redirects, notes, url } = forwarded;
  const { host } = url;
  const status = answer.statusCode ?? 0;
  await send(
    response,
    jsonFrame(frameKinds.head, { status, statusText: answer.statusMessage ?? '', headers: headerPairs(answer), redirects: [...redirects], notes: [...notes] }),
    signal,
  );
  const hasNoBody = head.method.toUpperCase() === 'HEAD' || status === 204 || status === 304;
  if (!hasNoBody && Number(answer.headers['content-length'] ?? 0) > most) throw tooLarge(host, most);
  // Counted on the wire and again after decompression: either alone can be without end.
  const wire = counted(limited(answer, most, host), way, status);
  const pieces = hasNoBody ? wire : limited(decodedBody(wire, answer.headers['content-encoding'] ?? ''), most, host);
  for await (const piece of pieces) await send(response, Buffer.concat([frameStart(frameKinds.data, piece.length), piece]), signal);
}

async function run(head: RelayCallHead, body: Uint8Array | null, response: ServerResponse, guard: Guard, limits: Limits): Promise<void> {
  const controller = new AbortController();
  const { signal } = controller;
  const longest = Math.min(head.timeoutMs, limits.longestMs);
  const way: Way = { url: undefined, answer: undefined };
  const timer = setTimeout(() => controller.abort(failure('timed-out', timedOutWords(way.url?.host ?? 'The service', longest, way.answer))), longest);
  const leave = (): void => controller.abort(failure('failed', 'The page ended the call.'));
  response.on('close', leave);
  const started = performance.now();
  try {
    if (!URL.canParse(head.url)) throw failure('not-allowed', 'The relay was given no complete address.');
    const url = new URL(head.url);
    way.url = url;
    const forwarded = await forward({ method: head.method.toUpperCase(), url, headers: head.headers, body }, guard, signal);
    way.url = forwarded.url;
    await passOn(forwarded, head, Math.min(head.maxBytes, limits.largestBody), response, signal, way);
    response.write(jsonFrame(frameKinds.end, { milliseconds: performance.now() - started }));
  } catch (error) {
    const place = way.url ? placeOf(way.url) : { host: 'the service', isTls: false };
    const problem = problemOf(signal.aborted ? signal.reason : error, { ...place, answer: way.answer });
    if (response.writable) response.write(jsonFrame(frameKinds.problem, problem));
  } finally {
    clearTimeout(timer);
    response.off('close', leave);
    // Ends what is still open to the service.
    controller.abort();
    response.end();
  }
}

/** Answers our own page with a problem; its body is dropped as it comes, and only then is the answer ended. */
function answerProblem(request: IncomingMessage, response: ServerResponse, problem: RelayProblem): void {
  response.writeHead(200, { ...commonHeaders, 'Content-Type': 'application/octet-stream' });
  response.write(jsonFrame(frameKinds.problem, problem));
  finished(request.resume(), () => response.end());
}

/** A relay for test calls; see docs/relay-threat-model.md for what it keeps out. The token is new with every relay. */
export function createRelay(options: RelayOptions = {}): Relay {
  const token = randomBytes(32).toString('base64url');
  const limits: Limits = {
    longestMs: options.longestMs ?? 120_000,
    largestBody: options.largestBody ?? 100 * MEGABYTE,
  };
  const { lookup = lookupName, authorities } = options;
  const queue = new CallQueue(options.mostCalls ?? 50, 2 * limits.largestBody, options.mostWaiting ?? 1000);

  const giveToken = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'GET') return refuse(request, response, 405, 'GET only.');
    response.writeHead(200, { ...commonHeaders, 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ token }));
  };

  const serve = async (request: IncomingMessage, response: ServerResponse, length: number, release: Release): Promise<void> => {
    try {
      const bytes = await readCall(request, length);
      const call = bytes && unpackCall(bytes);
      if (!call) return refuse(request, response, 400, 'Not a call of the relay’s protocol.');
      response.writeHead(200, { ...commonHeaders, 'Content-Type': 'application/octet-stream' });
      await run(call.head, call.body, response, { lookup, authorities, ownPort: request.socket.localPort }, limits);
    } catch {
      // The page went away in the middle of its own request.
      response.destroy();
    } finally {
      release();
    }
  };

  const call = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== 'POST') return refuse(request, response, 405, 'POST only.');
    if (!hasToken(request, token)) return refuse(request, response, 403, 'The token is not that of this server start.');
    if (request.headers['content-type'] !== relayMediaType) return refuse(request, response, 415, 'Not a call of the relay’s protocol.');
    const announced = request.headers['content-length'] ?? '';
    if (!/^\d{1,12}$/.test(announced)) return refuse(request, response, 411, 'A call names its length.');
    const length = Number(announced);
    if (length > limits.largestBody + MEGABYTE) {
      return answerProblem(request, response, { problem: 'too-large', message: `The body is larger than the relay’s limit of ${limits.largestBody} bytes: send less at once.` });
    }
    const leaveQueue = queue.enter(length, (release) => void serve(request, response, length, release));
    if (!leaveQueue) return answerProblem(request, response, { problem: 'failed', message: 'Too many calls wait for the relay already: try again when they are through.' });
    response.on('close', leaveQueue);
  };

  const callbacks = createCallbackHandler(options.callbacks);
  return {
    receive: (request, response, next) => {
      if (!callbacks.receive(request, response)) next();
    },
    handle: (request, response, next) => {
      const [path] = (request.url ?? '').split('?');
      if (!path?.startsWith('/__relay/')) return next();
      if (callbacks.receive(request, response)) return;
      const refusal = callerRefusal(request);
      if (refusal !== undefined) return refuse(request, response, 403, refusal);
      if (path === relayPaths.token) return giveToken(request, response);
      if (path === relayPaths.call) return call(request, response);
      if (callbacks.answer(request, response, path, token)) return;
      return refuse(request, response, 404, 'The relay has no such address.');
    },
  };
}
