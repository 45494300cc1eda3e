import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { startServerUnderTest } from './server-under-test.ts';

const STREAMS = 5_000;
const UPDATES = 20;
const EVERY = 500;

type Measured = {
  readonly delivered: number;
  readonly reached: number;
  readonly versions: number;
  readonly middle: number;
  readonly p99: number;
  readonly cpu: number;
};

const measure = (
  target: { port: number; path: string; pass: string; poke: { path: string; body: string } },
  cpu: () => number,
): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const load = { ...target, streams: STREAMS, updates: UPDATES, every: EVERY };
    const child = fork(new URL('./streams-load.ts', import.meta.url).pathname, [JSON.stringify(load)], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    let text = '';
    let from = 0;
    let used = 0;
    child.stdout?.on('data', (piece: Buffer) => (text += piece.toString()));
    child.on('message', (message) => {
      if (message === 'ready') from = cpu();
      if (message === 'over') used = cpu() - from;
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve({ ...(JSON.parse(text) as Omit<Measured, 'cpu'>), cpu: used })
        : reject(new Error(`the load ended with ${code}`)),
    );
  });

const ours = async (): Promise<Measured> => {
  const server = await startServerUnderTest(40);
  try {
    const base = `/api/circles/${server.circle}`;
    return await measure(
      {
        port: server.port,
        path: `${base}/live`,
        pass: server.pass,
        poke: { path: `${base}/voices`, body: '{"key":"KEY","text":"An update, number NUMBER","language":"en"}' },
      },
      server.cpu,
    );
  } finally {
    await server.stop();
  }
};

const baseline = async (): Promise<Measured> => {
  const child = spawn(
    process.execPath,
    [new URL('./streams-baseline-server.ts', import.meta.url).pathname, JSON.stringify({ padding: 'x'.repeat(560) })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const port = await new Promise<number>((resolve) =>
    child.stdout.once('data', (piece: Buffer) => resolve(Number(piece.toString()))),
  );
  const cpu = () => {
    const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  };
  try {
    return await measure({ port, path: '/live', pass: 'none', poke: { path: '/poke', body: '{}' } }, cpu);
  } finally {
    child.kill('SIGKILL');
  }
};

const print = (result: Record<string, unknown>): void => {
  process.stdout.write(`${JSON.stringify(result)}\n`);
};

const mine = await ours();
const theirs = await baseline();
const rate = (one: Measured) => one.delivered / one.cpu;
print({
  name: `messages per second of processor time, ${STREAMS} open streams at ${1_000 / EVERY} updates/s`,
  ours: Math.round(rate(mine)),
  baseline: Math.round(rate(theirs)),
  unit: 'messages/CPU-s',
  ratio: Number((rate(mine) / rate(theirs)).toFixed(2)),
});
print({
  name: 'p99 from post to delivery',
  ours: Math.round(mine.p99),
  baseline: Math.round(theirs.p99),
  unit: 'ms',
  ratio: Number((theirs.p99 / mine.p99).toFixed(2)),
  middle: Math.round(mine.middle),
});
print({
  name: 'clients that reached the final version',
  ours: mine.reached,
  baseline: STREAMS,
  unit: 'of 5,000',
  ratio: mine.reached / STREAMS,
});
if (mine.reached !== STREAMS) process.exitCode = 1;
