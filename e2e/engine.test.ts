import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { wholeAnalysis } from './engine/whole-analysis.ts';
import { openBrowser } from './one-chromium.ts';

/** Probabilities come from logarithms and powers, whose last bits each engine of the language may choose itself. */
const PROBABILITIES = /\.(?:shared|held|objection|objected|probability)$/;

/** Where two results differ: anywhere at all, or in a probability by more than 10⁻¹¹ of it. */
const differences = (one: unknown, other: unknown, path = ''): readonly string[] => {
  if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].flatMap((key) =>
      differences((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], `${path}.${key}`),
    );
  }
  if (one === other) return [];
  const near =
    typeof one === 'number' &&
    typeof other === 'number' &&
    PROBABILITIES.test(path) &&
    Math.abs(one - other) <= 1e-11 * Math.max(Math.abs(one), Math.abs(other));
  return near ? [] : [`${path}: ${String(one)} and ${String(other)}`];
};

/** The library as somebody else would bundle it, in a worker of a page that counts how long it was kept waiting. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>engine</title><script type="module">
let last = performance.now(), longest = 0, ticks = 0;
const tick = setInterval(() => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; ticks += 1; }, 10);
const started = performance.now();
const worker = new Worker('/engine.js', { type: 'module' });
worker.onmessage = ({ data }) => { clearInterval(tick); window.found = { data, longest, ticks, took: performance.now() - started }; };
worker.onerror = (event) => { window.found = { data: String(event.message), longest, ticks, took: 0 }; };
</script>`;

test('the engine finds the same in a browser’s worker as in Node, the picture bit for bit, and the page never stalls', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const browser = await openBrowser();
  try {
    await build({
      configFile: false,
      logLevel: 'warn',
      root: fileURLToPath(new URL('.', import.meta.url)),
      resolve: { conditions: ['source'] },
      build: {
        outDir: folder,
        emptyOutDir: false,
        lib: {
          entry: fileURLToPath(new URL('engine/worker.ts', import.meta.url)),
          formats: ['es'],
          fileName: () => 'engine.js',
        },
      },
    });
    writeFileSync(join(folder, 'index.html'), PAGE);
    const server = createServer((request, response) => {
      const script = request.url === '/engine.js';
      response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
      response.end(readFileSync(join(folder, script ? 'engine.js' : 'index.html')));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'found' in window, undefined, { timeout: 90_000 });
    const found = await page.evaluate(
      () => (window as unknown as { found: { data: string; longest: number; ticks: number; took: number } }).found,
    );
    server.close();
    expect(differences(JSON.parse(found.data), JSON.parse(wholeAnalysis()))).toEqual([]);
    expect(found.data.length).toBeGreaterThan(10_000);
    // the page went on ticking all the while
    expect(found.ticks).toBeGreaterThan(10);
    expect(found.longest).toBeLessThan(found.took / 2);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
