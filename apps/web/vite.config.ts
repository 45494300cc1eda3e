import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Reading a property changes nothing here: endpoints and schemas that a page does not use are left out. */
const treeshake = { propertyReadSideEffects: false } as const;

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  // the packages' sources, as everywhere in the repository
  resolve: {
    conditions: ['source', 'browser', 'module'],
    // written for React, run by Preact: 60 kB less on a small, slow phone (decision 0018)
    alias: [
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react-dom$/, replacement: 'preact/compat' },
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react$/, replacement: 'preact/compat' },
      // the copy for React before 18, which wouter asks for
      { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'preact/compat' },
    ],
  },
  // the server puts a fresh nonce in its place at every request
  html: { cspNonce: '__NONCE__' },
  worker: { format: 'es', rolldownOptions: { treeshake } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      treeshake,
      // what every visit fetches is one file: some thirty small ones pack worse, and each is a request
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'first',
              tags: ['$initial'],
              // the rules of the domain stand behind one door: of them only what a page uses comes with it
              test: (id) => !/packages\/domain\/|\.html$|kernel\/main/.test(id),
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:4400' } },
});
