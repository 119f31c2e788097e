import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The key that the service takes; a test looks for it in every place where it must not be. */
export const bookshopKey = 'sk-live-9d21-of-this-test-alone';

/** One request as the service saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Bookshop {
  /** `127.0.0.1:port`: what goes into the field Host. */
  readonly host: string;
  readonly seen: readonly SeenRequest[];
  close(): Promise<void>;
}

const books = [
  { id: 'b-17', title: 'The Salt Path', price: 12.5, inPrint: true },
  { id: 'b-18', title: 'Sea Room', price: 9.25, inPrint: false },
];

/** The headers with which a service lets pages of other origins call it. */
const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'X-Api-Key, Content-Type',
  'Access-Control-Allow-Methods': 'GET, POST',
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

/** Status and body for a request; undefined for one that is never answered. */
function answer({ method, url, headers, body }: SeenRequest): { readonly status: number; readonly body: unknown } | undefined {
  const { pathname } = new URL(url, 'http://bookshop.test');
  if (headers['x-api-key'] !== bookshopKey) return { status: 401, body: { message: 'The key is missing or unknown.' } };
  const route = `${method} ${pathname}`;
  if (route === 'GET /v1/books') return { status: 200, body: books };
  if (route === 'POST /v1/books') return { status: 201, body: { id: 'b-19', inPrint: true, ...JSON.parse(body) } };
  // The schema promises a number and a time.
  if (route === 'GET /v1/stock') return { status: 200, body: { copies: 'a dozen', countedAt: null } };
  if (route === 'GET /v1/stocktaking') return undefined;
  const book = books.find(({ id }) => route === `GET /v1/books/${id}`);
  return book ? { status: 200, body: book } : { status: 404, body: { message: 'There is no such book.' } };
}

/** A real HTTP service on loopback for one test; with CORS headers a page may call it, without them only the relay can. */
export async function startBookshop({ cors }: { readonly cors: boolean }): Promise<Bookshop> {
  const seen: SeenRequest[] = [];
  const allowed = cors ? corsHeaders : {};
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const one: SeenRequest = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: await bodyOf(request) };
    if (one.method === 'OPTIONS') {
      response.writeHead(204, allowed).end();
      return;
    }
    seen.push(one);
    const given = answer(one);
    if (given) response.writeHead(given.status, { ...allowed, 'Content-Type': 'application/json' }).end(JSON.stringify(given.body));
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.writeHead(500, allowed).end(String(error)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
