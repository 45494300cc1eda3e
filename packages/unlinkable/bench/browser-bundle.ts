import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** The largest size in bytes, gzipped, that a page may load to draw tokens and use them. */
export const MOST_GZIPPED = 20_000;

export type Bundle = { readonly code: string /** Bytes. */; readonly gzipped: number };

/** One entry of the package with all its dependencies, as one module that a page would load. */
export const browserBundle = async (entry: 'client/index' | 'index'): Promise<Bundle> => {
  const folder = mkdtempSync(join(tmpdir(), 'unlinkable-'));
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      root: fileURLToPath(new URL('.', import.meta.url)),
      resolve: { conditions: ['source'] },
      build: {
        outDir: folder,
        emptyOutDir: false,
        modulePreload: false,
        rollupOptions: {
          input: fileURLToPath(new URL(`../src/${entry}.ts`, import.meta.url)),
          preserveEntrySignatures: 'strict',
          output: { entryFileNames: 'tokens.js', format: 'es' },
        },
      },
    });
    const code = readFileSync(join(folder, 'tokens.js'), 'utf8');
    return { code, gzipped: gzipSync(code, { level: 9 }).length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
