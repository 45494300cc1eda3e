import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Hub } from './hub.ts';
import { STREAM_HEADERS } from './stream.ts';

let hub: Hub;
let server: Server;
let base: string;
let left = 0;

beforeEach(async () => {
  left = 0;
  hub = new Hub(() => performance.now());
  server = createServer((request, out) => {
    out.writeHead(200, STREAM_HEADERS);
    hub.listen('c', out, Number(request.headers['last-event-id'] ?? 0), () => (left += 1));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  hub.close();
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

type Reader = { readonly text: () => string; readonly response: IncomingMessage };

const read = async (lastSeen?: number): Promise<Reader> => {
  const sent = get(base, {
    agent: false,
    headers: lastSeen === undefined ? {} : { 'last-event-id': String(lastSeen) },
  });
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  response.on('data', (piece: Buffer) => (text += piece.toString()));
  response.on('error', () => undefined);
  return { text: () => text, response };
};

const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 400 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
};

test('a reader gets the newest snapshot at once, and each later one whole', async () => {
  hub.show('c', 3, '{"a":3}');
  const reader = await read();
  await until(() => reader.text().includes('id: 3\nevent: now\ndata: {"a":3}\n\n'));
  hub.show('c', 4, '{"a":4}');
  await until(() => reader.text().includes('id: 4\nevent: now\ndata: {"a":4}\n\n'));
  expect(reader.text()).toContain('retry: 2000');
});

test('a reader that comes back with the newest version is sent nothing again; with an older one, the newest', async () => {
  hub.show('c', 5, '{"a":5}');
  const same = await read(5);
  const older = await read(2);
  await until(() => older.text().includes('id: 5'));
  expect(same.text()).not.toContain('id: 5');
});

test('a reader that comes after everybody has left gets the newest at once, though nothing has moved since', async () => {
  hub.show('c', 6, '{"a":6}');
  const first = await read();
  await until(() => first.text().includes('id: 6'));
  first.response.destroy();
  await until(() => left === 1);
  const next = await read();
  await until(() => next.text().includes('id: 6\nevent: now\ndata: {"a":6}\n\n'));
});

test('fifty snapshots in a moment reach a reader as few updates, and the last is the newest', async () => {
  hub.show('c', 1, '1');
  const reader = await read();
  await until(() => reader.text().includes('id: 1'));
  for (let version = 2; version <= 51; version += 1) hub.show('c', version, String(version));
  await until(() => reader.text().includes('id: 51'));
  expect(reader.text().match(/^id: /gm)?.length).toBeLessThanOrEqual(4);
});

test('twelve hundred readers all reach the final version', { timeout: 30_000 }, async () => {
  const readers = await Promise.all(Array.from({ length: 1_200 }, () => read()));
  hub.show('c', 1, '1');
  hub.show('c', 2, '2');
  await until(() => readers.every((reader) => reader.text().includes('id: 2')));
  expect(hub.open).toBe(1_200);
});

test('a reader that goes is counted out once', async () => {
  const reader = await read();
  reader.response.destroy();
  await until(() => left === 1);
  expect(hub.open).toBe(0);
});
