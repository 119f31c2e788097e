import { createServer, request as requestHttp, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { Server as PlainServer, Socket } from 'node:net';
import { frameKinds, frameReader, jsonOf, packCall, relayAnswerHead, relayMediaType, relayPaths, relayProblem, relayToken, relayTokenHeader } from '../../core/ports/relay-protocol';
import { createRelay, type RelayOptions } from '../relay-handler';

const running = new Set<PlainServer>();
const sockets = new Set<Socket>();

/** Starts any server on a free port of 127.0.0.1 and says which. */
export async function listen(server: PlainServer, host = '127.0.0.1'): Promise<number> {
  running.add(server);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return address.port;
}

/** A service that answers with `listener`; returns its address without a slash at the end. */
export async function startService(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listen(createServer(listener))}`;
}

/** Ends everything that was started, with its open connections. */
export async function stopAll(): Promise<void> {
  const closed = [...running].map((server) => new Promise((resolve) => server.close(resolve)));
  running.clear();
  for (const socket of sockets) socket.destroy();
  await Promise.all(closed);
}

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array;
  readonly host?: string;
}

/** One HTTP exchange with every header under the test's control. */
export function exchange(port: number, { method, path, headers = {}, body, host = '127.0.0.1' }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = requestHttp({ host, port, method, path, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

export interface CallInput {
  readonly method?: string;
  readonly url: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: Uint8Array;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

/** What came through the relay, or its problem. */
export type CallAnswer =
  | { readonly ok: true; readonly status: number; readonly headers: readonly (readonly [string, string])[]; readonly redirects: readonly string[]; readonly body: Buffer }
  | { readonly ok: false; readonly problem: string; readonly message: string; readonly bodyBytes: number };

/** Reads the frames of a relay's answer. */
export function readFrames(bytes: Uint8Array): CallAnswer {
  const frames = frameReader(64 * 1024 * 1024)(bytes);
  const data = frames.filter(({ kind }) => kind === frameKinds.data).map(({ payload }) => payload);
  const problem = frames.find(({ kind }) => kind === frameKinds.problem);
  const body = Buffer.concat(data);
  if (problem) return { ok: false, ...relayProblem.parse(jsonOf(problem.payload)), bodyBytes: body.length };
  const head = frames.find(({ kind }) => kind === frameKinds.head);
  if (!head || frames.at(-1)?.kind !== frameKinds.end) throw new Error('The relay’s answer has no end.');
  return { ok: true, ...relayAnswerHead.parse(jsonOf(head.payload)), body };
}

/** A call as bytes, with limits that no test comes near by accident. */
export function packed(input: CallInput): Uint8Array {
  return packCall(
    {
      method: input.method ?? 'GET',
      url: input.url,
      headers: (input.headers ?? []).map(([name, value]): [string, string] => [name, value]),
      hasBody: input.body !== undefined,
      timeoutMs: input.timeoutMs ?? 20_000,
      maxBytes: input.maxBytes ?? 10_000_000,
    },
    input.body ?? null,
  );
}

export interface RelayStand {
  readonly server: Server;
  readonly port: number;
  /** Headers that our own page's requests carry. */
  readonly ownPage: Record<string, string>;
  /** As above, with the token. */
  readonly ownCall: () => Promise<Record<string, string>>;
  readonly call: (input: CallInput) => Promise<CallAnswer>;
}

/** A server with a relay beside other pages, as Vite serves it, and a page that talks to it. */
export async function startRelay(options: RelayOptions = {}, host = '127.0.0.1'): Promise<RelayStand> {
  const relay = createRelay(options);
  const server = createServer((request, response) => relay.handle(request, response, () => response.end('the page')));
  const port = await listen(server, host);
  const ownPage = { Host: `localhost:${port}`, Origin: `http://localhost:${port}`, 'Sec-Fetch-Site': 'same-origin' };
  const ownCall = async (): Promise<Record<string, string>> => {
    const { body } = await exchange(port, { method: 'GET', path: relayPaths.token, headers: ownPage });
    return { ...ownPage, [relayTokenHeader]: relayToken.parse(jsonOf(body)).token, 'Content-Type': relayMediaType };
  };
  const call = async (input: CallInput): Promise<CallAnswer> => {
    const body = packed(input);
    const headers = { ...(await ownCall()), 'Content-Length': String(body.length) };
    const answer = await exchange(port, { method: 'POST', path: relayPaths.call, headers, body });
    if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body.toString()}`);
    return readFrames(answer.body);
  };
  return { server, port, ownPage, ownCall, call };
}
