/** The pages that the built one is measured against: the same page with no rules, and the code editor alone. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { leanMonaco } from '../../scripts/lean-monaco';
import { workersAsChunks } from '../../scripts/workers-as-chunks';

export default defineConfig({
  publicDir: false,
  plugins: [
    react(),
    workersAsChunks(),
    leanMonaco(),
    {
      name: 'no-rules',
      enforce: 'pre',
      load: (id) => (id.replaceAll('\\', '/').endsWith('/src/core/rules/catalogue.ts') ? 'export const ruleCatalogue = [];' : undefined),
    },
  ],
  build: { outDir: 'dist/bench-page', target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 4000, rolldownOptions: { input: ['index.html', 'bench/browser-pages/bare-editor.html', 'bench/browser-pages/bare-shell.html'] } },
  worker: { format: 'es' },
});
