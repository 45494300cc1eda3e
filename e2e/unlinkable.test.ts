import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { issue, listFingerprint, memoryIssueRoll, memorySpentSet, redeem } from '@throughline/unlinkable';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { tokenCircle } from '../packages/unlinkable/bench/circle-of-tokens.ts';
import { launchBrowser } from './house.ts';

/** The whole of the client's entry, nothing left out, as a page would load it. */
const bundleClient = async (folder: string): Promise<string> => {
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
        input: fileURLToPath(new URL('../packages/unlinkable/src/client/index.ts', import.meta.url)),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'client.js', format: 'es' },
      },
    },
  });
  return readFileSync(join(folder, 'client.js'), 'utf8');
};

/** A device: draws for a hundred pulses, closes, opens again from what it stored, and answers them all. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>tokens</title><script type="module">
import * as tokens from '/client.js';
const random = (length) => crypto.getRandomValues(new Uint8Array(length));
const post = async (path, body) => (await fetch(path, { method: 'POST', body: JSON.stringify(body), credentials: 'omit' })).json();
const timed = (what) => { const from = performance.now(); const value = what(); return [performance.now() - from, value]; };
try {
  const published = await (await fetch('/keys')).text();
  const fingerprint = tokens.listFingerprint(tokens.readPublishedKeys(published).value);
  const [blind, asked] = timed(() => tokens.prepareDraw({ published, wallet: tokens.emptyWallet, random }));
  localStorage.setItem('wallet', tokens.writeWallet(asked.value.wallet));
  const answer = await post('/draw', asked.value.request);
  const [finish, accepted] = timed(() => tokens.acceptAnswer({ wallet: tokens.readWallet(localStorage.getItem('wallet')).value, answer: answer.value }));
  const codes = [];
  for (const { pulse } of accepted.value.entries) {
    const { token } = tokens.sendToken(accepted.value, pulse).value;
    codes.push((await post('/answer', token)).ok, (await post('/answer', token)).code);
  }
  window.found = { blind, finish, fingerprint, codes };
} catch (error) { window.found = { fault: String(error) }; }
</script>`;

type Found = {
  readonly fault?: string;
  readonly blind: number;
  readonly finish: number;
  readonly fingerprint: string;
  readonly codes: readonly (boolean | string)[];
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const piece of request) body += String(piece);
  return body;
};

test('U23 a browser loads at most 20 kB gzipped, draws 100 tokens and finishes them, and each brings one answer', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unlinkable-'));
  const browser = await launchBrowser();
  const circle = tokenCircle(100, 'browser');
  const spent = memorySpentSet();
  const roll = memoryIssueRoll();
  try {
    const client = await bundleClient(folder);
    const gzipped = gzipSync(client, { level: 9 }).length;
    expect(gzipped).toBeLessThanOrEqual(20_000);
    // the issuer's half is not in it
    expect(client).not.toContain('A draw for a pulse without a key');

    const reply = async (path: string, body: string): Promise<unknown> => {
      if (path === '/keys') return circle.published;
      if (path === '/draw') return issue({ ...circle, roll, member: 'ada', request: body });
      const { pulse } = JSON.parse(body) as { pulse: string };
      return redeem({
        key: circle.keys.find((key) => key.pulse === pulse) as (typeof circle.keys)[number],
        spent,
        token: body,
      });
    };
    const server = createServer((request, response) => {
      const path = request.url ?? '/';
      const file = { '/': [PAGE, 'text/html'], '/client.js': [client, 'text/javascript'] }[path];
      response.setHeader('content-type', file?.[1] ?? 'application/json');
      if (file !== undefined) response.end(file[0]);
      else
        void bodyOf(request)
          .then((body) => reply(path, body))
          .then((value) => response.end(JSON.stringify(value)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'found' in window, undefined, { timeout: 60_000 });
    const found = await page.evaluate(() => (window as unknown as { found: Found }).found);
    server.close();
    expect(found.fault).toBeUndefined();
    expect(found.fingerprint).toBe(listFingerprint(circle.published));
    expect(found.codes).toEqual(Array.from({ length: 100 }, () => [true, 'spent']).flat());
    expect(await roll.issued('p1')).toBe(1);
    console.info(
      `    in Chromium: 100 tokens blinded in ${found.blind.toFixed(0)} ms, tested and finished in ${found.finish.toFixed(0)} ms; ${gzipped.toLocaleString('en-GB')} bytes gzipped`,
    );
    // a phone is several times slower; above this nobody would wait for it
    expect(found.blind).toBeLessThan(5_000);
    expect(found.finish).toBeLessThan(5_000);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
