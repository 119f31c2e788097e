import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';

/** One request as the service saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body as it came. */
  readonly bytes: Buffer;
  /** Path and query as they stood in the first line. */
  readonly target: string;
}

/** What is answered; `never` for a request that waits until the caller gives up. */
export type Answer = { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> } | 'never';

export interface LoopbackService {
  /** `127.0.0.1:port`: what goes into the field Host. */
  readonly host: string;
  /** Every request but the browser's own questions (OPTIONS), in order. */
  readonly seen: readonly SeenRequest[];
  close(): Promise<void>;
}

/** The headers with which a service lets pages of other origins call it. */
const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-Api-Key',
  'Access-Control-Allow-Methods': 'GET, POST',
};

async function read(request: IncomingMessage): Promise<SeenRequest> {
  const url = new URL(request.url ?? '/', 'http://service.test');
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  const bytes = Buffer.concat(pieces);
  return { method: request.method ?? '', path: url.pathname, query: url.searchParams, headers: request.headers, body: bytes.toString(), bytes, target: request.url ?? '' };
}

/** A real HTTP service on loopback for one test. With CORS headers a page may call it; without them only the relay can. */
export async function startService(answer: (request: SeenRequest) => Answer, { cors }: { readonly cors: boolean }): Promise<LoopbackService> {
  const seen: SeenRequest[] = [];
  const allowed = cors ? corsHeaders : {};
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const one = await read(request);
    if (one.method === 'OPTIONS') {
      response.writeHead(204, allowed).end();
      return;
    }
    seen.push(one);
    const given = answer(one);
    if (given !== 'never') response.writeHead(given.status, { ...allowed, ...given.headers, 'Content-Type': 'application/json' }).end(JSON.stringify(given.body));
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.writeHead(500, allowed).end(String(error)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The service has no port.');
  return {
    host: `127.0.0.1:${address.port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
