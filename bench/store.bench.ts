import * as domain from '@throughline/domain';
import * as doors from '@throughline/store';
import { inPairs } from './pairs.ts';
import { openSingleCommits } from './single-commits.ts';
import { openStoreCircle } from './store-circle.ts';
import { reportFigure } from './figures.ts';

/** Durable answers a second through the store alone, grouped into commits, against rows that are committed one by one. */
const MILLISECONDS = 500;

const single = openSingleCommits();
const store = await openStoreCircle(doors, domain);
try {
  for (const [atOnce, aPost] of [
    [500, 1],
    [200, 50],
  ] as const) {
    await store.rate(atOnce, aPost, MILLISECONDS);
    const pairs = await inPairs(
      () => store.rate(atOnce, aPost, MILLISECONDS),
      () => single.rate(MILLISECONDS),
    );
    const named = `the store alone, ${atOnce} devices at once, ${aPost} a post`;
    reportFigure({
      name: `${named}, against single-row commits`,
      values: pairs.map(([ours, theirs]) => ours / theirs),
    });
    reportFigure({ name: `${named}, durable`, values: pairs.map(([ours]) => ours), unit: 'answers/s' });
  }
} finally {
  await store.close();
  single.close();
}
