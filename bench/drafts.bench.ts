import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { openStore } from '@throughline/store';
import { EMPTY_PARTS, NOT_DRAFTING } from '@throughline/domain';
import { type DraftsMeasured, typeTogether } from './drafts-load.ts';
import { print, round } from './measure.ts';
import { startServerUnderTest } from './server-under-test.ts';

/**
 * Fifty people in one part of one draft, each with a key press every 400 ms, for twelve seconds: 125 edits a second.
 */
const EDITORS = 50;
const TYPING = 12_000;
const EVERY = 400;

type Measured = DraftsMeasured & { readonly cpu: number };

const ours = async (): Promise<Measured> => {
  const draft = randomUUID();
  const server = await startServerUnderTest(1, async (folder, circle) => {
    const store = await openStore({ dataFolder: folder });
    await store.drafting.add(circle, { id: draft, name: 'A', parts: EMPTY_PARTS, threads: [], place: 1, epoch: 0 });
    await store.drafting.set(circle, null, { ...NOT_DRAFTING, open: true });
    await store.whole.close();
  });
  try {
    const from = server.cpu();
    const measured = await typeTogether({
      url: `${server.url}/api/circles/${server.circle}/drafts`,
      pass: server.pass,
      draft,
      editors: EDITORS,
      typing: TYPING,
      every: EVERY,
    });
    return { ...measured, cpu: server.cpu() - from };
  } finally {
    await server.stop();
  }
};

const baseline = async (): Promise<Measured> => {
  const child = spawn(process.execPath, [new URL('./drafts-baseline-server.ts', import.meta.url).pathname], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve) =>
    child.stdout.once('data', (piece: Buffer) => resolve(Number(piece.toString()))),
  );
  const cpu = (): number => {
    const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  };
  try {
    const from = cpu();
    const load = { url: `http://127.0.0.1:${port}`, pass: 'none', draft: 'd', editors: EDITORS };
    const measured = await typeTogether({ ...load, typing: TYPING, every: EVERY });
    return { ...measured, cpu: cpu() - from };
  } finally {
    child.kill('SIGKILL');
  }
};

const mine = await ours();
const theirs = await baseline();
const what = `${EDITORS} editors on one draft, an edit each ${EVERY} ms`;
print({
  name: `p99 of an edit seen elsewhere, ${what}; the baseline keeps and sends the whole document at every edit`,
  ours: Math.round(mine.p99),
  baseline: Math.round(theirs.p99),
  unit: 'ms',
  ratio: round(theirs.p99 / mine.p99),
});
print({
  name: 'the middle of the same',
  ours: Math.round(mine.middle),
  baseline: Math.round(theirs.middle),
  unit: 'ms',
  ratio: round(theirs.middle / mine.middle),
});
print({
  name: 'bytes down all fifty streams, an edit',
  ours: Math.round(mine.bytes),
  baseline: Math.round(theirs.bytes),
  unit: 'bytes',
  ratio: round(theirs.bytes / mine.bytes),
});
print({
  name: 'processor time of the server, an edit',
  ours: round((mine.cpu / mine.edits) * 1_000),
  baseline: round((theirs.cpu / theirs.edits) * 1_000),
  unit: 'ms',
  ratio: round(theirs.cpu / theirs.edits / (mine.cpu / mine.edits)),
});
print({
  name: 'edits that every other page has seen',
  ours: mine.seen,
  baseline: mine.edits,
  unit: 'edits',
  ratio: mine.seen / mine.edits,
});
if (mine.seen !== mine.edits) process.exitCode = 1;
