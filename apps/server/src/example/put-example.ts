import type { Store, WholeCircle } from '@throughline/store';
import type { Chance } from '../kernel/chance.ts';
import { Answers } from '../rooms/ballot/answers.ts';
import { type KeptResult, resultAtClose } from '../rooms/result/kept-result.ts';
import { makeExample } from './make-example.ts';
import { makeExampleGathering } from './make-example-gathering.ts';

const SEED = 'Lantern Ward';

/**
 * Stores the example circle, with the accounts that convene it and the result of its first round. Returns its id, or
 * null when another circle has drawn its four words: an example never displaces a real circle.
 */
export const putExample = async (
  store: Store,
  chance: Pick<Chance, 'bytes'>,
  conveners: readonly string[] = [],
): Promise<string | null> => {
  const example = makeExample(SEED);
  const { id } = example.circle;
  // creating the circle adds one to its version. The picture belongs to that version, and is made when the circle is
  // first opened
  const version = (await store.changes.version(id)) + 1;
  const result = resultOf(example, version);
  const whole: WholeCircle = {
    ...example,
    admission: { circle: example.circle.id, code: example.code, pass: chance.bytes(32).toString('base64url') },
    release: JSON.stringify(result),
    conveners,
    ...makeExampleGathering(example, result.open?.voices ?? []),
  };
  const { taken } = await store.circles.createWhole(whole);
  return taken === null ? id : null;
};

/** Removes the example with everything that people added to it, and makes it anew. Returns as `putExample` does. */
export const resetExample = async (store: Store, chance: Pick<Chance, 'bytes'>): Promise<string | null> => {
  const conveners: string[] = [];
  for (const { id, example } of await store.circles.list()) {
    if (!example) continue;
    conveners.push(...(await store.conveners.of(id)));
    await store.circles.remove(id);
  }
  return putExample(store, chance, conveners);
};

const resultOf = (example: ReturnType<typeof makeExample>, version: number): KeptResult => {
  const { circle, voices, ballots } = example;
  const answers = new Answers(circle);
  answers.follow(voices);
  for (const { ballot, responses } of ballots) {
    answers.join(ballot.id, ballot.position);
    answers.markWrong(ballot.id, ballot.wrongQuestion);
    for (const { voice, answer, important } of responses) answers.set(ballot.id, voice, answer, important);
  }
  return resultAtClose(null, circle, answers, { number: 1, state: 'closed', mode: 'live', until: null }, version);
};
