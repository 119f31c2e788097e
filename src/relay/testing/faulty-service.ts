/**
 * Real servers on loopback that send each fault a service can send: one address a fault. With `cors` a page of another
 * origin may read what comes.
 */
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createPlainServer, type Server as PlainServer, type Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { authority, selfSigned, type Certified } from './certificates';

/** The answer that every healthy address gives. */
export const berths = { berths: [{ name: 'North quay', free: true }] };
const json = JSON.stringify(berths);
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPhfDwACfwGAvxGoOgAAAABJRU5ErkJggg==', 'base64');

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const type = (value: string): { readonly 'Content-Type': string } => ({ 'Content-Type': value });
const asJson = type('application/json');

const compressed = (coding: string, bytes: Buffer): Answer => (response) => response.writeHead(200, { ...asJson, 'Content-Encoding': coding }).end(bytes);
const redirect = (status: number, to: string): Answer => (response) => response.writeHead(status, { Location: to }).end();

function endless(response: ServerResponse): void {
  response.writeHead(200, asJson);
  const more = (): void => {
    while (response.writable && response.write(Buffer.alloc(65_536, ' ')));
    if (response.writable) response.once('drain', more);
  };
  more();
}

function every(milliseconds: number, response: ServerResponse, pieces: readonly string[], isOpen: boolean): void {
  response.writeHead(200, asJson);
  let sent = 0;
  const timer = setInterval(() => {
    response.write(pieces[sent % pieces.length]);
    sent += 1;
    if (isOpen || sent < pieces.length) return;
    clearInterval(timer);
    response.end();
  }, milliseconds);
  response.on('close', () => clearInterval(timer));
}

const answers: Readonly<Record<string, Answer>> = {
  '/berths': (response) => response.writeHead(200, asJson).end(json),
  '/redirect': redirect(307, '/berths'),
  '/redirect-post': redirect(302, '/echo'),
  '/redirect-loop': redirect(302, '/redirect-loop?key=marked-in-address'),
  '/redirect-metadata': redirect(302, 'http://169.254.169.254/latest/meta-data/'),
  '/redirect-nowhere': redirect(302, 'http://[broken'),
  '/echo': (response, request) => response.writeHead(200, asJson).end(JSON.stringify({ berths: [], method: request.method })),
  '/chunks': (response) => every(30, response, [...json.matchAll(/.{1,12}/gs)].map(([piece]) => piece), false),
  '/drip': (response) => every(20, response, [' '], true),
  '/silent': () => undefined,
  '/endless': endless,
  '/announced': (response) => response.writeHead(200, { ...asJson, 'Content-Length': '5000000000' }).write('{'),
  '/gzip': compressed('gzip', gzipSync(json)),
  '/br': compressed('br', brotliCompressSync(json)),
  '/deflate': compressed('deflate', deflateSync(json)),
  '/deflate-raw': compressed('deflate', deflateRawSync(json)),
  '/gzip-broken': compressed('gzip', Buffer.from(`${json} is no gzip`)),
  '/gzip-cut': compressed('gzip', gzipSync(json.repeat(100)).subarray(0, 40)),
  '/br-broken': compressed('br', Buffer.from(`${json} is no brotli`)),
  '/zstd': compressed('zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xff, 0xfe, 0x00])),
  '/picture': (response) => response.writeHead(200, type('image/png')).end(picture),
  '/picture-as-json': (response) => response.writeHead(200, asJson).end(picture),
  '/page-as-json': (response) => response.writeHead(200, asJson).end('<!DOCTYPE html><html><body>Sign in</body></html>'),
  '/page': (response) => response.writeHead(200, type('text/html; charset=utf-8')).end('<html><body>Sign in</body></html>'),
  '/xml-as-json': (response) => response.writeHead(200, asJson).end('<?xml version="1.0"?><berths/>'),
  '/no-type': (response) => response.writeHead(200).end(json),
  '/latin': (response) => response.writeHead(200, type('application/json; charset=iso-8859-1')).end(Buffer.from('{"berths":[{"name":"Südkai","free":true}]}', 'latin1')),
  '/utf-16': (response) => response.writeHead(200, asJson).end(Buffer.from(`\uFEFF${json}`, 'utf16le')),
  '/none': (response) => response.writeHead(204).end(),
  '/empty': (response) => response.writeHead(200, asJson).end(),
  '/hints': (response) => {
    response.writeEarlyHints({ link: '</style.css>; rel=preload' });
    response.writeProcessing();
    response.writeHead(200, asJson).end(json);
  },
};

const rawAnswers: Readonly<Record<string, (socket: Socket, cors: string) => void>> = {
  '/reset': (socket) => void socket.resetAndDestroy(),
  '/hang-up': (socket) => void socket.end(),
  '/cut': (socket, cors) => void socket.end(`HTTP/1.1 200 OK\r\n${cors}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"berths":`),
  '/cut-chunks': (socket, cors) => void socket.end(`HTTP/1.1 200 OK\r\n${cors}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"ber`),
  '/not-http': (socket) => void socket.end('SSH-2.0-Harbour\r\n'),
  '/switch': (socket) => void socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
  '/headers': (socket, cors) => void socket.end(`HTTP/1.1 200 OK\r\n${cors}${'X-Berth: north\r\n'.repeat(2000)}\r\n`),
};

const corsHeaders = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*', 'Access-Control-Expose-Headers': '*' };

const healthy: RequestListener = (_request, response) => response.writeHead(200, { ...corsHeaders, ...asJson }).end(json);

/** The addresses of faulty services; all but `nowhere` and `unused` are listening. */
export interface FaultyServices {
  /** HTTP, with an address for each fault of an answer. */
  readonly answers: string;
  /** The same through another origin: everything is redirected to `answers`. */
  readonly elsewhere: string;
  /** Below HTTP: broken connections and broken protocol. */
  readonly raw: string;
  readonly selfSigned: string;
  readonly expired: string;
  readonly future: string;
  readonly otherName: string;
  /** Certified well, by an authority that only a caller knows who is told so. */
  readonly certified: string;
  readonly authorityCert: string;
  /** A name that no name system has. */
  readonly nowhere: string;
  /** A port on which nothing listens. */
  readonly unused: string;
  readonly close: () => Promise<void>;
}

/** Starts them all. */
export async function startFaultyServices({ cors }: { readonly cors: boolean }): Promise<FaultyServices> {
  const servers: PlainServer[] = [];
  const sockets = new Set<Socket>();
  const listen = async (server: PlainServer): Promise<number> => {
    servers.push(server);
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The service has no port.');
    return address.port;
  };
  const withCors = (listener: RequestListener): Server =>
    createServer((request, response) => {
      if (cors) for (const [name, value] of Object.entries(corsHeaders)) response.setHeader(name, value);
      if (request.method === 'OPTIONS') response.writeHead(204).end();
      else request.resume().on('end', () => listener(request, response));
    });
  const secure = async (certificate: Certified): Promise<string> => `https://localhost:${await listen(createTlsServer(certificate, healthy))}`;

  const own = `http://127.0.0.1:${await listen(
    withCors((request, response) => {
      const answer = answers[new URL(request.url ?? '/', 'http://service.test').pathname];
      if (answer) answer(response, request);
      else response.writeHead(404, asJson).end('{"message":"There is no such address."}');
    }),
  )}`;
  const head = cors ? Object.entries(corsHeaders).map(([name, value]) => `${name}: ${value}\r\n`).join('') : '';
  const raw = createPlainServer((socket) => {
    socket.once('data', (bytes) => {
      const path = /^\w+ (\S+)/.exec(bytes.toString('latin1'))?.[1] ?? '';
      rawAnswers[path]?.(socket, head);
    });
  });
  const known = authority();
  const closed = createPlainServer();
  const unused = await listen(closed);
  await new Promise((resolve) => closed.close(resolve));
  servers.pop();
  return {
    answers: own,
    elsewhere: `http://localhost:${await listen(withCors((request, response) => response.writeHead(307, { Location: own + (request.url ?? '/') }).end()))}`,
    raw: `http://127.0.0.1:${await listen(raw)}`,
    selfSigned: await secure(selfSigned()),
    expired: await secure(known.certify('localhost', [2020, 2021])),
    future: await secure(known.certify('localhost', [2048, 2049])),
    otherName: await secure(known.certify('harbour.example')),
    certified: await secure(known.certify('localhost')),
    authorityCert: known.cert,
    nowhere: 'http://nowhere.invalid',
    unused: `http://127.0.0.1:${unused}`,
    close: async () => {
      const ended = servers.map((server) => new Promise((resolve) => server.close(resolve)));
      for (const socket of sockets) socket.destroy();
      await Promise.all(ended);
    },
  };
}
