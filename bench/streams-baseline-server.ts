import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';

/** The baseline: Hono's own helper, which encodes and writes each message for each client. Same message size as ours. */
const snapshot = process.argv[2] ?? '{}';
let version = 0;
let waiting: (() => void)[] = [];
const app = new Hono();
app.get('/live', (c) =>
  streamSSE(c, async (stream) => {
    for (;;) {
      await stream.writeSSE({ event: 'now', id: String(version), data: snapshot });
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  }),
);
app.post('/poke', (c) => {
  version += 1;
  const all = waiting;
  waiting = [];
  for (const wake of all) wake();
  return c.json({});
});
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (address) => process.stdout.write(`${address.port}\n`));
