import { writeSync } from 'node:fs';
import { openStore } from '../open-store.ts';
import { answerTo, idOf, seedCircle } from './samples.ts';

// A separate program for the tests that kill a process: it writes answers without end and prints each one that was
// acknowledged. Its arguments are the data folder, and the number that its answers carry.
const [folder, number] = process.argv.slice(2);
if (folder === undefined || number === undefined) throw new Error('Say the data folder and the number.');
const n = Number(number);
const store = await openStore({ dataFolder: folder });
const ballots = Array.from({ length: 40 }, (_, index) => `b${index}`);
const voices = Array.from({ length: 50 }, (_, index) => `v${index}`);
if ((await store.circles.find('c')) === null) await seedCircle(store, 'c', voices, ballots);
writeSync(1, 'ready\n');

await Promise.all(
  ballots.map(async (ballot, index) => {
    for (let turn = 0; ; turn += 1) {
      const voice = voices[(index + turn) % voices.length] ?? '';
      const done = await store.ballots.respond('c', idOf(ballot), [answerTo(voice, 1, n * 100_000 + turn)]);
      if (done.ok && done.applied.length === 1) writeSync(1, `${ballot} ${voice} ${n * 100_000 + turn}\n`);
    }
  }),
);
