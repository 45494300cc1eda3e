import { createServer, type ServerResponse } from 'node:http';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as Y from 'yjs';

/**
 * The baseline: the whole document is one row, which is written, synced to disk and sent to everybody at every edit. It
 * is as durable as ours, but has no partial updates, no batching and no grouped commits.
 */
const database = new DatabaseSync(join(mkdtempSync(join(tmpdir(), 'throughline-bench-')), 'whole.db'));
database.exec(
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE draft (id INTEGER PRIMARY KEY, body BLOB)',
);
const keep = database.prepare('INSERT INTO draft VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body');
const doc = new Y.Doc();
const listeners = new Set<ServerResponse>();
const whole = (): string =>
  `event: text\ndata: {"update":"${Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64url')}"}\n\n`;

const server = createServer((request, out) => {
  if (request.method === 'GET') {
    out.writeHead(200, { 'Content-Type': 'text/event-stream' });
    out.write(whole());
    listeners.add(out);
    out.on('close', () => listeners.delete(out));
    return;
  }
  let body = '';
  request.on('data', (piece: Buffer) => (body += piece.toString()));
  request.on('end', () => {
    Y.applyUpdate(doc, Buffer.from((JSON.parse(body) as { update: string }).update, 'base64url'));
    keep.run(Y.encodeStateAsUpdate(doc));
    out.end('{}');
    const bytes = Buffer.from(whole());
    for (const listener of listeners) listener.write(bytes);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
});
