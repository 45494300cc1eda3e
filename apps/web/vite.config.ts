import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

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
      // wouter's stand-in for React before 18
      { find: /^use-sync-external-store\/shim\/index\.js$/, replacement: 'preact/compat' },
    ],
  },
  // the server puts a fresh nonce in its place at every request
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': 'http://localhost:4400' } },
});
