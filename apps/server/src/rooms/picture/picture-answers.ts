import { LEAST_ANSWERS } from '@throughline/disclosure';
import type { DetachedId, PositionId } from '@throughline/domain';
import type { Answers } from '../ballot/answers.ts';

/**
 * What a picture is made from, as it goes to the worker: answers to the voices that are asked, of those who may be in a
 * picture at all. Columns, so that two million answers go over in one piece.
 */
export type PictureAnswers = {
  readonly round: number;
  readonly positions: readonly PositionId[];
  readonly ballots: readonly DetachedId[];
  /** The position of each ballot by place in `positions`, −1 for none. */
  readonly placeOf: Int8Array;
  readonly voices: readonly DetachedId[];
  /** The answers of ballot i are those from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  /** By place in `voices`. */
  readonly voiceOf: Uint32Array;
  readonly answer: Int8Array;
};

/**
 * The answers as they stand at this moment. A position of which fewer than five have answered enters no picture, nor do
 * those in no position where fewer than five of them have (product.md § 9): they are left out before anything is computed.
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
