import type { Plugin } from 'vite';

const worker = /new URL\('(\.[^']+\.worker\.ts)', import\.meta\.url\)/;

/**
 * Makes each worker (`new Worker(new URL('./x.worker.ts', import.meta.url), { type: 'module' })`) a chunk of the page's own
 * build, so that what page and worker both use is there once. Left to itself the build bundles every worker apart, with a
 * copy of all that it imports: of Monaco's base, of the importers, of the YAML library.
 */
export const workersAsChunks = (): Plugin => ({
  name: 'workers-as-chunks',
  apply: 'build',
  enforce: 'pre',
  async transform(code, id) {
    const [address, path] = worker.exec(code) ?? [];
    const found = path === undefined ? null : await this.resolve(path, id);
    if (address === undefined || !found) return null;
    const chunk = this.emitFile({ type: 'chunk', id: found.id, preserveSignature: false });
    return { code: code.replace(address, `import.meta.ROLLUP_FILE_URL_${chunk}`), map: null };
  },
});
