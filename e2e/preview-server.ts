import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

export interface PreviewServer {
  readonly address: string;
  /** Everything that the server, with its relay, wrote to its outputs. */
  readonly output: () => string;
  close(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port.'))));
    });
  });

/** The built wizard served in a process of its own, whose outputs a test can read. */
export async function startPreview(): Promise<PreviewServer> {
  const port = await freePort();
  const vite = join(import.meta.dirname, '../node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'preview', '--configLoader', 'runner', '--port', String(port), '--strictPort'], { cwd: join(import.meta.dirname, '..'), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const hear = (piece: Buffer): void => {
      output += piece.toString();
      if (output.includes(String(port))) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => reject(new Error(`The server did not start: ${output}`)));
  });
  return {
    address: `http://localhost:${port}`,
    output: () => output,
    close: () => {
      child.kill();
      return ended;
    },
  };
}
