import type * as Domain from '@throughline/domain';
import type * as Store from '@throughline/store';
import { openSingleCommits } from '../single-commits.ts';
import { openStoreCircle } from '../store-circle.ts';
import { processorTime } from '../measure.ts';
import { door } from './door.ts';

/**
 * Run in a checkout: durable answers through its `store`, with one device that posts alone and with two hundred that
 * post fifty answers at once, and the processor time of both. Rates depend on the disk; processor time does not.
 */
const MILLISECONDS = 700;
const store = await openStoreCircle(
  await door<typeof Store>('@throughline/store'),
  await door<typeof Domain>('@throughline/domain'),
);
const measure = async (atOnce: number, aPost: number) => {
  await store.rate(atOnce, aPost, 200);
  const from = processorTime();
  const rate = await store.rate(atOnce, aPost, MILLISECONDS);
  return { rate, cost: ((processorTime() - from) * 1_000) / ((rate * MILLISECONDS) / 1_000) };
};
const single = await measure(1, 1);
const batched = await measure(200, 50);
await store.close();
const disk = openSingleCommits();
const bare = disk.rate(200);
disk.close();
process.stdout.write(
  JSON.stringify({
    'store: single posts, answers/s': single.rate,
    'store: 200 × 50, answers/s': batched.rate,
    'store: 200 × 50, CPU µs an answer': batched.cost,
    '(the disk alone: bare commits, rows/s)': bare,
  }),
);
