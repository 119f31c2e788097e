import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);

export interface StaticServer {
  readonly origin: string;
  readonly close: () => void;
}

/** Serves a folder of the built page on a free port of this machine, gzipped; `extra` adds files by their address. */
export function serveFolder(folder: string, extra: ReadonlyMap<string, string> = new Map()): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(folder, normalize(path === '/' ? '/index.html' : path));
    const content = extra.get(path) ?? (file.startsWith(normalize(folder)) && existsSync(file) ? readFileSync(file) : undefined);
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types.get(extname(path === '/' ? '.html' : path)) ?? 'text/html', 'content-encoding': 'gzip' });
    response.end(gzipSync(content, { level: 1 }));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}
