import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { issue, listFingerprint, memoryIssueRoll, memorySpentSet, redeem } from '@throughline/unlinkable';
import { expect, test } from 'vitest';
import { browserBundle, MOST_GZIPPED } from '../packages/unlinkable/bench/browser-bundle.ts';
import { tokenCircle } from '../packages/unlinkable/bench/circle-of-tokens.ts';
import { openBrowser } from './one-chromium.ts';

/** How many of the hundred are used. */
const ANSWERED = 25;

/** A device: draws for a hundred pulses, closes, opens again from what it stored, and answers some. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>tokens</title><script type="module">
import * as tokens from '/client.js';
const random = (length) => crypto.getRandomValues(new Uint8Array(length));
const post = async (path, body) => (await fetch(path, { method: 'POST', body: JSON.stringify(body), credentials: 'omit' })).json();
try {
  const published = await (await fetch('/keys')).text();
  const fingerprint = tokens.listFingerprint(tokens.readPublishedKeys(published).value);
  const asked = tokens.prepareDraw({ published, wallet: tokens.emptyWallet, random });
  localStorage.setItem('wallet', tokens.writeWallet(asked.value.wallet));
  const answer = await post('/draw', asked.value.request);
  const accepted = tokens.acceptAnswer({ wallet: tokens.readWallet(localStorage.getItem('wallet')).value, answer: answer.value });
  const codes = [];
  for (const { pulse } of accepted.value.entries.slice(0, ${ANSWERED})) {
    const { token } = tokens.sendToken(accepted.value, pulse).value;
    codes.push((await post('/answer', token)).ok, (await post('/answer', token)).code);
  }
  window.found = { fingerprint, codes };
} catch (error) { window.found = { fault: String(error) }; }
</script>`;

type Found = {
  readonly fault?: string;
  readonly fingerprint: string;
  readonly codes: readonly (boolean | string)[];
};

const DOORS = ['/keys', '/draw', '/answer'];
const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const piece of request) body += String(piece);
  return body;
};

test('U23 a browser loads at most 20 kB gzipped, draws 100 tokens and finishes them; each that is used brings one answer', {
  timeout: 120_000,
}, async () => {
  const { code: client, gzipped } = await browserBundle('client/index');
  expect(gzipped).toBeLessThanOrEqual(MOST_GZIPPED);
  // the issuer's half is not in it
  expect(client).not.toContain('A draw for a pulse without a key');
  const browser = await openBrowser();
  const circle = tokenCircle(100, 'browser');
  const spent = memorySpentSet();
  const roll = memoryIssueRoll();
  const server = createServer();
  try {
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
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const path = request.url ?? '/';
      const file = { '/': [PAGE, 'text/html'], '/client.js': [client, 'text/javascript'] }[path];
      response.setHeader('content-type', file?.[1] ?? 'application/json');
      if (file !== undefined) response.end(file[0]);
      else if (!DOORS.includes(path)) response.writeHead(404).end('{}');
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
    expect(found.fault).toBeUndefined();
    expect(found.fingerprint).toBe(listFingerprint(circle.published));
    expect(found.codes).toEqual(Array.from({ length: ANSWERED }, () => [true, 'spent']).flat());
    expect(await roll.issued('p100')).toBe(1);
  } finally {
    server.close();
    await browser.close();
  }
});
