import type { Plugin, PreviewServer, ViteDevServer } from 'vite';
import { createRelay, type RelayOptions } from './relay-handler';

const loopbackHosts: readonly unknown[] = [undefined, false, 'localhost', '127.0.0.1', '::1'];

/**
 * Serves the relay beside the page, in `vite` and `vite preview` alike. When the server is told to listen on more than
 * loopback, the relay stays away: others on the network could call through this machine.
 */
export function relayPlugin(options: RelayOptions = {}): Plugin {
  const mount = (host: unknown, { middlewares, config: { logger } }: Pick<ViteDevServer | PreviewServer, 'middlewares' | 'config'>): void => {
    if (!loopbackHosts.includes(host)) return logger.warn('The relay for test calls is off, because this server listens on more than this machine.');
    const relay = createRelay(options);
    // Before Vite's own check of Host: a tunnel brings notifications under a name of its own.
    middlewares.stack.unshift({ route: '', handle: relay.receive });
    middlewares.use(relay.handle);
  };
  return {
    name: 'connector-wizard-relay',
    // By default Vite's servers let pages of every other local port read their answers.
    config: () => ({ server: { cors: false }, preview: { cors: false } }),
    configureServer: (server) => mount(server.config.server.host, server),
    configurePreviewServer: (server) => mount(server.config.preview.host, server),
  };
}
