import type { Plugin } from 'vite';
import { createRelay, type RelayOptions } from './relay-handler';

const loopbackHosts: readonly unknown[] = [undefined, false, 'localhost', '127.0.0.1', '::1'];

/**
 * Serves the relay beside the page, in `vite` and `vite preview` alike. When the server is told to listen on more than
 * loopback, the relay stays away: others on the network could call through this machine.
 */
export function relayPlugin(options: RelayOptions = {}): Plugin {
  const mount = (host: unknown, add: (handle: ReturnType<typeof createRelay>['handle']) => void, warn: (message: string) => void): void => {
    if (loopbackHosts.includes(host)) add(createRelay(options).handle);
    else warn('The relay for test calls is off, because this server listens on more than this machine.');
  };
  return {
    name: 'connector-wizard-relay',
    // By default Vite's servers let pages of every other local port read their answers.
    config: () => ({ server: { cors: false }, preview: { cors: false } }),
    configureServer(server) {
      const { host } = server.config.server;
      mount(host, (handle) => server.middlewares.use(handle), (message) => server.config.logger.warn(message));
    },
    configurePreviewServer(server) {
      const { host } = server.config.preview;
      mount(host, (handle) => server.middlewares.use(handle), (message) => server.config.logger.warn(message));
    },
  };
}
