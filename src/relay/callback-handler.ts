import type { IncomingMessage, ServerResponse } from 'node:http';
import { callbackMediaType, callbackPaths, callbackPrefix, callbackQuestion, type CallbackQuestion } from '../core/ports/callback-protocol';
import { jsonOf } from '../core/ports/relay-protocol';
import { handshakeIn } from '../core/requests/handshake';
import { CallbackDesk, callbackLimits, type CallbackLimits, type OpenCallback } from './callback-desk';
import { callerRefusal, hasToken } from './caller-check';
import { commonHeaders, headerPairs } from './common-headers';
import { isLoopback } from './forbidden-address';

/** What strangers are answered is no page, whatever they sent. */
const noPage = {
  ...commonHeaders,
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Referrer-Policy': 'no-referrer',
} as const;

/** Longer than any question of the page. */
const longestQuestion = 1024;

const longestDropMs = 5000;

/** The callback addresses of a relay: questions of our own page, and what services send. */
export interface CallbackHandler {
  /** Takes what comes to a callback address, whatever its Host: a tunnel has a name of its own. False for every other request. */
  readonly receive: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Answers a question of our own page, whose origin was checked before; false for a path that is none. */
  readonly answer: (request: IncomingMessage, response: ServerResponse, path: string, token: string) => boolean;
}

/** What is still coming is read and dropped for a moment, so that the caller gets its answer and not a broken connection. */
function dropRest(request: IncomingMessage): void {
  if (request.complete) return;
  request.resume();
  const timer = setTimeout(() => request.destroy(), longestDropMs).unref();
  request.on('close', () => clearTimeout(timer));
}

function end(request: IncomingMessage, response: ServerResponse, status: number, body = '', contentType = 'text/plain; charset=utf-8', headers: readonly (readonly [string, string])[] = []): void {
  dropRest(request);
  response.writeHead(status, { ...noPage, ...(body === '' ? {} : { 'Content-Type': contentType }), ...Object.fromEntries(headers) });
  response.end(body);
}

const endWithJson = (request: IncomingMessage, response: ServerResponse, value: unknown): void => end(request, response, 200, JSON.stringify(value), 'application/json');

/** The bytes of a request; undefined as soon as they are more than `most`, or when they do not come within the time. */
function bytesOf(request: IncomingMessage, most: number, longestMs: number): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let sum = 0;
    const finish = (bytes: Buffer | undefined): void => {
      clearTimeout(timer);
      request.off('data', take);
      resolve(bytes);
    };
    const take = (piece: Buffer): void => {
      sum += piece.length;
      if (sum > most) finish(undefined);
      else pieces.push(piece);
    };
    const timer = setTimeout(() => finish(undefined), longestMs);
    request.on('data', take);
    request.on('end', () => finish(Buffer.concat(pieces)));
    request.on('close', () => finish(undefined));
  });
}

/** Takes one request that has a right to be here: reads it within the limits, keeps it for the page, and answers as the platform does. */
async function deliver(request: IncomingMessage, response: ServerResponse, callback: OpenCallback, limits: CallbackLimits): Promise<void> {
  const announced = Number(request.headers['content-length'] ?? 0);
  const refuse = (status: number, message: string): void => {
    callback.refuse();
    end(request, response, status, message);
  };
  if (announced > limits.largestBody) return refuse(413, `A notification has at most ${limits.largestBody} bytes here.`);
  callback.reading += 1;
  try {
    if (!callback.hasRoom(announced)) return refuse(429, 'This address takes no more notifications for now.');
    const body = await bytesOf(request, limits.largestBody, limits.longestDeliveryMs);
    if (!body) return refuse(413, `A notification has at most ${limits.largestBody} bytes here, and comes within ${limits.longestDeliveryMs / 1000} seconds.`);
    if (!callback.hasRoom(body.length)) return refuse(429, 'This address takes no more notifications for now.');
    const [, query = ''] = (request.url ?? '').split(/\?(.*)/s);
    const method = request.method ?? '';
    const headers = headerPairs(request);
    const handshake = callback.answersHandshakes ? handshakeIn({ method, query, headers, body })?.answer : undefined;
    // The platform accepts a notification and says nothing; so does this.
    const status = handshake ? 200 : 202;
    callback.add({ at: new Date().toISOString(), method, query, headers, body: body.toString('base64'), isSample: callerRefusal(request) === undefined, status }, body.length);
    return end(request, response, status, handshake?.body, handshake?.contentType, handshake?.headers);
  } finally {
    callback.reading -= 1;
  }
}

/** Callback addresses for rehearsals of webhooks; docs/relay-threat-model.md says what they keep out. */
export function createCallbackHandler(limits: CallbackLimits = callbackLimits): CallbackHandler {
  const desk = new CallbackDesk(limits);

  const wait = async (request: IncomingMessage, response: ServerResponse, callback: OpenCallback, after: number): Promise<void> => {
    const controller = new AbortController();
    const leave = (): void => controller.abort();
    response.on('close', leave);
    const answer = await callback.wait(after, controller.signal);
    response.off('close', leave);
    if (response.writable) endWithJson(request, response, answer);
  };

  const ask = async (request: IncomingMessage, response: ServerResponse, path: string, question: CallbackQuestion | undefined): Promise<void> => {
    if (path === callbackPaths.open) {
      const opened = desk.start();
      return opened ? endWithJson(request, response, opened) : end(request, response, 429, `At most ${limits.mostOpen} addresses are open at the same time.`);
    }
    if (!question) return end(request, response, 400, 'Not a question of the relay’s protocol.');
    const callback = desk.of(question.token);
    if (!callback) return end(request, response, 410, 'There is no such address any more.');
    switch (path) {
      case callbackPaths.wait:
        return wait(request, response, callback, question.after ?? 0);
      case callbackPaths.handshakes:
        callback.answersHandshakes = question.answer === true;
        return endWithJson(request, response, {});
      default:
        callback.end('You closed the address.');
        return endWithJson(request, response, {});
    }
  };

  const paths: readonly string[] = Object.values(callbackPaths);
  return {
    receive: (request, response) => {
      const [path = ''] = (request.url ?? '').split('?');
      if (!path.startsWith(callbackPrefix)) return false;
      const callback = isLoopback(request.socket.localAddress) && isLoopback(request.socket.remoteAddress) ? desk.of(path.slice(callbackPrefix.length)) : undefined;
      if (callback) void deliver(request, response, callback, limits).catch(() => response.destroy());
      else end(request, response, 404);
      return true;
    },
    answer: (request, response, path, token) => {
      if (!paths.includes(path)) return false;
      if (request.method !== 'POST') end(request, response, 405, 'POST only.');
      else if (!hasToken(request, token)) end(request, response, 403, 'The token is not that of this server start.');
      else if (request.headers['content-type'] !== callbackMediaType) end(request, response, 415, 'Not a question of the relay’s protocol.');
      else {
        void bytesOf(request, longestQuestion, limits.longestDeliveryMs)
          .then((bytes) => ask(request, response, path, bytes && callbackQuestion.safeParse(jsonOf(bytes)).data))
          .catch(() => response.destroy());
      }
      return true;
    },
  };
}
