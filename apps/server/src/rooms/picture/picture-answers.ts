import { LEAST_ANSWERS } from '@throughline/disclosure';
import type { DetachedId, PositionId } from '@throughline/domain';
import type { Answers } from '../ballot/answers.ts';

/**
 * What a picture is made from, as it is sent to the worker: the answers to asked voices, of people who may be in a
 * picture. In columns, so that two million answers can be transferred at once.
 */
export type PictureAnswers = {
  readonly round: number;
  readonly positions: readonly PositionId[];
  readonly ballots: readonly DetachedId[];
  /** For each ballot, the index of its position in `positions`; −1 for none. */
  readonly placeOf: Int8Array;
  readonly voices: readonly DetachedId[];
  /** The answers of ballot i are at the indexes from `starts[i]` up to, not including, `starts[i + 1]`. */
  readonly starts: Uint32Array;
  /** For each answer, the index of its voice in `voices`. */
  readonly voiceOf: Uint32Array;
  readonly answer: Int8Array;
};

/**
 * The answers as they are now. Left out from the start are positions in which fewer than five people have answered, and
 * people in no position where fewer than five of them have (product.md § 9).
 */
export const pictureAnswers = (answers: Answers, positions: readonly PositionId[], round: number): PictureAnswers => {
  const { matrix } = answers;
  const placeOfVoice = new Int32Array(matrix.voices).fill(-1);
  const voices: DetachedId[] = [];
  for (let voice = 0; voice < matrix.voices; voice += 1) {
    if (matrix.isHidden(voice)) continue;
    placeOfVoice[voice] = voices.length;
    voices.push(answers.idOf(voice));
  }
  const heard = [...answers.ballots()]
    .map(([id, person]) => ({ id, person, given: answers.answeredOf(person) }))
    .filter(({ given }) => given > 0);
  const sizes = new Int32Array(positions.length + 1);
  const indexOf = (place: number): number => (place < 0 ? positions.length : place);
  for (const { person } of heard) {
    const index = indexOf(matrix.positionOf(person));
    sizes[index] = (sizes[index] as number) + 1;
  }
  const enter = heard.filter(({ person }) => (sizes[indexOf(matrix.positionOf(person))] as number) >= LEAST_ANSWERS);
  const starts = new Uint32Array(enter.length + 1);
  enter.forEach(({ given }, at) => {
    starts[at + 1] = (starts[at] as number) + given;
  });
  const size = starts[enter.length] as number;
  const voiceOf = new Uint32Array(size);
  const answer = new Int8Array(size);
  enter.forEach(({ person }, at) => {
    let next = starts[at] as number;
    matrix.eachAnswer(person, (voice, given) => {
      const place = placeOfVoice[voice] as number;
      if (place < 0) return;
      voiceOf[next] = place;
      answer[next] = given;
      next += 1;
    });
  });
  return {
    round,
    positions,
    ballots: enter.map(({ id }) => id),
    placeOf: Int8Array.from(enter, ({ person }) => matrix.positionOf(person)),
    voices,
    starts,
    voiceOf,
    answer,
  };
};
