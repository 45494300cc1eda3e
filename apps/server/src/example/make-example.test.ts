import { makeRelease } from '@throughline/disclosure';
import { judgeVoiceText, tellStory } from '@throughline/domain';
import { expect, test } from 'vitest';
import { Answers } from '../rooms/ballot/answers.ts';
import { judgeBy } from '../rooms/result/judge.ts';
import { makeExample } from './make-example.ts';

const example = makeExample('Lantern Ward');

const release = () => {
  const answers = new Answers(example.circle);
  answers.follow(example.voices);
  for (const { ballot, responses } of example.ballots) {
    answers.join(ballot.id, ballot.position);
    for (const { voice, answer, important } of responses) answers.set(ballot.id, voice, answer, important);
  }
  return makeRelease(null, answers.state(example.circle, 1), judgeBy(example.circle.threshold)).kept.release;
};
const textOf = (id: string): string => example.voices.find((voice) => voice.id === id)?.text ?? '';

test('the same seed gives the same example, byte for byte; another seed another', () => {
  expect(JSON.stringify(makeExample('Lantern Ward'))).toBe(JSON.stringify(example));
  expect(JSON.stringify(makeExample('x'))).not.toBe(JSON.stringify(example));
});

test('sixty people in four positions, one under five; forty voices, one merged and one hidden', () => {
  expect(example.ballots).toHaveLength(60);
  expect(example.ballots.filter(({ ballot }) => ballot.position === 'p3')).toHaveLength(4);
  expect(example.voices).toHaveLength(40);
  expect(
    example.voices
      .map(({ state }) => state)
      .filter((state) => state !== 'asked')
      .sort(),
  ).toEqual(['hidden', 'merged']);
  expect(new Set(example.voices.map(({ id }) => id)).size).toBe(40);
  for (const { text } of example.voices) expect(judgeVoiceText(text)).toEqual({ ok: true, value: text });
  for (const story of example.stories) expect(tellStory(story, story.id).ok).toBe(true);
});

test('the result of its first round shows every kind of label, and the small position is never told', () => {
  const { voices } = release();
  const labels = Object.groupBy(voices, ({ label }) => label);
  for (const label of ['shared', 'nearly', 'differ', 'not-heard'] as const)
    expect(labels[label]?.length ?? 0).toBeGreaterThanOrEqual(2);
  expect(labels.shared?.map(({ voice }) => textOf(voice))).toContain('I want to go home able to reach my own kettle.');
  for (const { positions } of voices)
    expect(positions?.find(({ position }) => position === 'p3')?.tally ?? null).toBeNull();
});

test('one thing the leaders do not see: the others hold it, they object', () => {
  const unseen = release().voices.find(({ voice }) =>
    textOf(voice).startsWith('We keep people in bed because we are afraid'),
  );
  expect(unseen?.label).toBe('differ');
  const [patients, staff, , leaders] = unseen?.positions?.map(({ tally }) => tally) ?? [];
  expect((patients?.agree ?? 0) / (patients?.answers ?? 1)).toBeGreaterThan(0.6);
  expect((staff?.agree ?? 0) / (staff?.answers ?? 1)).toBeGreaterThan(0.6);
  expect(leaders?.disagree ?? 0).toBeGreaterThan((leaders?.answers ?? 0) / 2);
});
