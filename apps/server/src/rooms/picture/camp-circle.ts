import { createHash } from 'node:crypto';
import { seeded } from '@throughline/common-ground';
import type { Answer, Ballot, PositionId, Response, Voice } from '@throughline/domain';
import type { WholeCircle } from '@throughline/store';
import { makeExample } from '../../example/make-example.ts';

type Ballots = WholeCircle['ballots'];

/** An id of sixteen bytes that follows from a name. */
export const idOf = (name: string): string =>
  createHash('sha256').update(name).digest().subarray(0, 16).toString('base64url');

/** For tests: people of two camps who disagree about every other voice, eight in ten as their camp does. */
export const campBallots = (people: number, voices: number, position: (at: number) => PositionId | null): Ballots => {
  const random = seeded(`camps ${people}`);
  return Array.from({ length: people }, (_, at) => ({
    ballot: { id: idOf(`ballot ${at}`), position: position(at), wrongQuestion: false } satisfies Ballot,
    responses: Array.from({ length: voices }, (__, voice): Response => {
      const own = (at + voice) % 2 === 0 ? 1 : -1;
      return {
        voice: idOf(`voice ${voice}`),
        answer: (random.next() < 0.8 ? own : -own) as Answer,
        important: false,
        n: 1,
      };
    }),
  }));
};

/** A circle of four positions with its first round open, and these ballots in it. */
export const campCircle = (
  ballots: Ballots,
  voices: number,
  about: Partial<WholeCircle['circle']> = {},
): WholeCircle => ({
  circle: { ...makeExample('camps').circle, example: false, ...about },
  admission: { circle: makeExample('camps').circle.id, code: 'one two three four', pass: 'p'.repeat(43) },
  voices: Array.from(
    { length: voices },
    (_, at): Voice => ({
      id: idOf(`voice ${at}`),
      text: `Voice ${at}`,
      language: 'en',
      origin: 'member',
      state: 'asked',
      mergedInto: null,
      translations: [],
    }),
  ),
  ballots,
  stories: [],
  log: [],
  rounds: [{ number: 1, state: 'open', mode: 'live', until: null }],
  release: null,
});
