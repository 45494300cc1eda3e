import { readFileSync } from 'node:fs';
import type * as Polis from '@throughline/common-ground/polis';
import { timeOf } from '../measure.ts';
import { door } from './door.ts';

/** Run in a checkout with a file of votes: its `polis` result, the first of the process and the middle of three more. */
const { votes, rejected } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as {
  votes: Polis.Vote[];
  rejected: number[];
};
const { polis } = await door<typeof Polis>('@throughline/common-ground/polis');
const without = new Set(rejected);
const [first, ...more] = Array.from({ length: 4 }, () => timeOf(() => polis(votes, without)));
more.sort((one, other) => one - other);
process.stdout.write(JSON.stringify({ 'polis: the first, CPU ms': first, 'polis: once warm, CPU ms': more[1] }));
