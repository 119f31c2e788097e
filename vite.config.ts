import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { leanMonaco } from './scripts/lean-monaco';
import { workersAsChunks } from './scripts/workers-as-chunks';
import { relayPlugin } from './src/relay/relay-plugin';

/**
 * What the page may do: its own scripts and nothing else; styles may be set by the component library at run time; calls go
 * to any service, because testing a connector is calling it.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "manifest-src 'self'",
  "connect-src 'self' https: http:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' }, injectTo: 'head-prepend' },
  ],
};

/** A program for Node: the command line and the bench are built from the same sources as the page. */
const program = (name: string, entry: string, outDir: string, external: string[] = []): UserConfig => ({
  publicDir: false,
  build: {
    ssr: entry,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: `${name}.js` } },
  },
  ssr: { noExternal: true, external },
});

/** Peers of the bench that read files beside their own code, and so stay where they are installed. */
const peers = ['@apidevtools/swagger-parser', '@seriousme/openapi-schema-validator', 'playwright'];

const page: UserConfig = {
  plugins: [react(), contentSecurityPolicy, relayPlugin(), workersAsChunks(), leanMonaco()],
  build: { outDir: 'dist/page', target: 'es2023', manifest: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
  worker: { format: 'es' },
  server: { host: 'localhost', port: 5173 },
  preview: { host: 'localhost', port: 4173, strictPort: true },
};

export default defineConfig(({ mode }) => {
  if (mode === 'cli') return program('connector-wizard', 'src/cli/main.ts', 'dist/cli');
  if (mode === 'bench') return program('bench', 'bench/main.ts', 'dist/bench', peers);
  return page;
});
