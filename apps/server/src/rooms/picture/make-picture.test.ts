import { releasedPicture } from '@throughline/protocol';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Answers } from '../ballot/answers.ts';
import { campBallots, campCircle, idOf } from './camp-circle.ts';
import { makePicture } from './make-picture.ts';
import { pictureAnswers } from './picture-answers.ts';

const POSITIONS = ['p1', 'p2', 'p3', 'p4'] as const;
type Ballots = ReturnType<typeof campBallots>;

const answersOf = (ballots: Ballots, voiceOrder: readonly number[]): Answers => {
  const { circle, voices } = campCircle(ballots, voiceOrder.length);
  const answers = new Answers(circle);
  answers.follow(voiceOrder.map((at) => voices[at] as (typeof voices)[number]));
  for (const { ballot, responses } of ballots) {
    answers.join(ballot.id, ballot.position);
    for (const { voice, answer } of responses) answers.set(ballot.id, voice, answer, false);
  }
  return answers;
};
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
const pictureOf = (answers: Answers) => makePicture(pictureAnswers(answers, POSITIONS, 1));

test('OP1 two camps are told as areas and as what each holds more, with no ballot and no exact number', () => {
  const ballots = campBallots(119, 20, (at) => (at % 3 === 0 ? 'p1' : 'p2'));
  const picture = pictureOf(answersOf(ballots, upTo(20)));
  expect(v.safeParse(releasedPicture, picture).issues).toBeUndefined();
  expect(picture).toMatchObject({
    verdict: 'groups',
    k: 2,
    dependable: 'fairly',
    placed: { kind: 'count', count: 119 },
  });
  // 60 and 59 people; from five on, sizes are told in steps of three
  expect(picture.groups.map(({ size }) => size)).toEqual([
    { kind: 'count', count: 59 },
    { kind: 'count', count: 59 },
  ]);
  expect(picture.groups.every(({ holds }) => holds.length === 5)).toBe(true);
  expect(picture.areas.length).toBeGreaterThan(3);
  expect(picture.areas.some(({ positions }) => positions.includes('p2'))).toBe(true);
  const sent = JSON.stringify(picture);
  for (const { ballot } of ballots) expect(sent).not.toContain(ballot.id);
  // coordinates are rounded to hundredths, and nothing is finer than that
  expect(sent).not.toMatch(/\d\.\d{3}/);
});

test('OP2 the same people and voices in another order give the same picture, to the last letter', () => {
  const ballots = campBallots(60, 12, (at) => POSITIONS[at % 4] ?? null);
  const one = pictureOf(answersOf(ballots, upTo(12)));
  const other = pictureOf(answersOf(ballots.toReversed(), upTo(12).toReversed()));
  expect(one.areas.length).toBeGreaterThan(0);
  expect(JSON.stringify(other)).toBe(JSON.stringify(one));
});

test('OP3 a position of four enters nothing: the picture is the one without them', () => {
  const most = campBallots(60, 12, (at) => (at % 2 === 0 ? 'p1' : 'p2'));
  const four = upTo(4).map((at) => ({
    ballot: { id: idOf(`few ${at}`), position: 'p3' as const, wrongQuestion: false },
    responses: upTo(12).map((voice) => ({
      voice: idOf(`voice ${voice}`),
      answer: -1 as const,
      important: false,
      n: 1,
    })),
  }));
  const without = JSON.stringify(pictureOf(answersOf(most, upTo(12))));
  expect(JSON.stringify(pictureOf(answersOf([...most, ...four], upTo(12))))).toBe(without);
  const unsaid = four.map((one) => ({ ...one, ballot: { ...one.ballot, position: null } }));
  expect(JSON.stringify(pictureOf(answersOf([...most, ...unsaid], upTo(12))))).toBe(without);
  // a fifth person who has joined without answering does not add the position; one who has answered does
  const fifth = { ballot: { id: idOf('few 4'), position: 'p3' as const, wrongQuestion: false } };
  const answered = { ...fifth, responses: four[0]?.responses ?? [] };
  expect(JSON.stringify(pictureOf(answersOf([...most, ...four, { ...fifth, responses: [] }], upTo(12))))).toBe(without);
  expect(JSON.stringify(pictureOf(answersOf([...most, ...four, answered], upTo(12))))).not.toBe(without);
});

test('OP4 hidden voices are left out, as if nobody had answered them', () => {
  const ballots = campBallots(60, 12, () => 'p1');
  const hidden = answersOf(ballots, upTo(12));
  hidden.follow(upTo(12).map((at) => ({ id: idOf(`voice ${at}`), state: at === 3 || at === 4 ? 'hidden' : 'asked' })));
  const never = answersOf(
    ballots.map((one) => ({
      ...one,
      responses: one.responses.filter(({ voice }) => ![idOf('voice 3'), idOf('voice 4')].includes(voice)),
    })),
    upTo(12),
  );
  expect(JSON.stringify(pictureOf(hidden))).toBe(JSON.stringify(pictureOf(never)));
  expect(JSON.stringify(pictureOf(hidden))).not.toContain(idOf('voice 3'));
});

test('nineteen people are too few, and answers drawn by lot are one shared field', () => {
  const few = pictureOf(
    answersOf(
      campBallots(19, 12, () => 'p1'),
      upTo(12),
    ),
  );
  expect(few).toMatchObject({ verdict: 'not-enough', k: 0, explained: null, areas: [], groups: [], dependable: null });
  const same = (but: number) =>
    pictureOf(
      answersOf(
        campBallots(30, 12, () => 'p1').map((one, person) => ({
          ...one,
          responses: one.responses.map((response, voice) => ({
            ...response,
            answer: (person === but && voice === 2 ? -1 : 1) as 1 | -1,
          })),
        })),
        upTo(12),
      ),
    );
  // "all" and "all but one" must look the same
  expect(same(-1)).toEqual(same(7));
  expect(same(-1)).toMatchObject({ verdict: 'one-field', explained: null, byChance: null, areas: [] });
  const alike = campBallots(60, 12, () => 'p1').map((one, person) => ({
    ...one,
    responses: one.responses.map((response, voice) => ({
      ...response,
      answer: ((person * 7919 + voice * 104_729 + person * voice * 31) % 13 < 9 ? 1 : -1) as 1 | -1,
    })),
  }));
  const field = pictureOf(answersOf(alike, upTo(12)));
  expect(field.verdict).toBe('one-field');
  expect(field.groups).toEqual([]);
});
