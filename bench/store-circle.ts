import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Domain from '@throughline/domain';
import type * as Store from '@throughline/store';

export type StoreCircle = {
  /** Durable answers a second, with so many posts on their way at once, for so many milliseconds. */
  readonly rate: (atOnce: number, aPost: number, milliseconds: number) => Promise<number>;
  readonly close: () => Promise<void>;
};

const CIRCLE = 'circle';
const id = (): string => randomBytes(16).toString('base64url');

/**
 * One circle of sixty voices in a store of its own. The doors of `store` and `domain` are passed in, as they may be those
 * of another checkout.
 */
export const openStoreCircle = async (
  { openStore }: Pick<typeof Store, 'openStore'>,
  { DEFAULT_POSITIONS, DEFAULT_THRESHOLD }: Pick<typeof Domain, 'DEFAULT_POSITIONS' | 'DEFAULT_THRESHOLD'>,
): Promise<StoreCircle> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-grouped-'));
  const store = await openStore({ dataFolder: folder });
  const voices = Array.from({ length: 60 }, id);
  await store.circles.create(
    {
      id: CIRCLE,
      name: 'A circle under test',
      question: 'Why does this matter to you?',
      language: 'en',
      positions: DEFAULT_POSITIONS,
      affected: [],
      rule: 'no-position-objects',
      threshold: DEFAULT_THRESHOLD,
      matrixDeclared: false,
      example: false,
      imported: null,
      frame: {
        decided: 'a',
        open: 'b',
        decides: 'c',
        get: 'd',
        hearBackBy: '2030-01-01',
        convenedBy: 'e',
        atRisk: 'f',
      },
    },
    { circle: CIRCLE, code: 'four words for testing', pass: id() },
  );
  await store.voices.add(
    CIRCLE,
    voices.map((voice) => ({
      id: voice,
      text: 'A voice',
      language: 'en',
      origin: 'seed',
      state: 'asked',
      mergedInto: null,
      translations: [],
    })),
  );
  const ballots: string[] = [];
  let changes = 0;
  return {
    rate: async (atOnce, aPost, milliseconds) => {
      while (ballots.length < atOnce) {
        const more = Array.from({ length: 100 }, id);
        await Promise.all(more.map((ballot) => store.ballots.open(CIRCLE, ballot, 'p1', 1)));
        ballots.push(...more);
      }
      const started = performance.now();
      const from = changes;
      let acknowledged = 0;
      await Promise.all(
        ballots.slice(0, atOnce).map(async (ballot) => {
          for (let n = from + 1; performance.now() - started < milliseconds; n += 1) {
            changes = Math.max(changes, n);
            const responses = Array.from({ length: aPost }, (_, index) => ({
              voice: voices[(n + index) % voices.length] ?? '',
              answer: 1 as const,
              important: false,
              n,
            }));
            const done = await store.ballots.respond(CIRCLE, ballot, responses);
            if (done.ok) acknowledged += done.applied.length;
          }
        }),
      );
      return acknowledged / ((performance.now() - started) / 1_000);
    },
    close: async () => {
      await store.whole.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
