import type * as CommonGround from '@throughline/common-ground';
import { timeOf } from '../measure.ts';
import { door } from './door.ts';
import type { Figures } from './figures.ts';

/**
 * Run in a checkout: labels, picture and next question of its `common-ground`, in a room of 2,000 × 500. Prints
 * milliseconds of processor time, after one unmeasured pass.
 */
const { commonGround, componentsOf, Labels, placesOf, Responses, seeded, voicesThatCount, whatComesNext } =
  await door<typeof CommonGround>('@throughline/common-ground');
const PEOPLE = 2_000;
const VOICES = 500;
const POSITIONS = 4;

const random = seeded('against');
const fill = () => {
  const drawn = seeded('room');
  const responses = new Responses(POSITIONS);
  for (let voice = 0; voice < VOICES; voice += 1) responses.addVoice();
  for (let person = 0; person < PEOPLE; person += 1) {
    responses.addPerson(drawn.below(POSITIONS));
    for (let voice = 0; voice < VOICES; voice += 1) {
      if (drawn.next() < 0.3) continue;
      const line = (voice * (3 + (person % 3))) % 7 < 4 ? 1 : -1;
      responses.set(person, voice, drawn.next() < 0.7 ? line : 0);
    }
  }
  return responses;
};
const responses = fill();
const names = {
  person: (at: number) => String(at).padStart(7, '0'),
  voice: (at: number) => String(at).padStart(5, '0'),
};
const countsOf = (voice: number) =>
  Array.from({ length: POSITIONS }, (_, position) => responses.counts(voice, position));
const labels = new Labels(0.6, countsOf);
const everybody = Int32Array.from({ length: PEOPLE }, (_, person) => person);

const times = (count: number, what: () => void): void => {
  for (let at = 0; at < count; at += 1) what();
};
const answerOne = (): number => {
  const voice = random.below(VOICES);
  responses.set(random.below(PEOPLE), voice, random.below(2) === 0 ? 1 : -1);
  return voice;
};
const refreshLabel = (): void => {
  const voice = answerOne();
  labels.touch(voice);
  labels.of(voice);
};
const recompute = (): void => {
  for (let voice = 0; voice < VOICES; voice += 1) commonGround(countsOf(voice), 0.6);
};
const refreshPicture = (): void => {
  answerOne();
  placesOf(responses, everybody, componentsOf(responses, voicesThatCount(responses, names)));
};
const choose = (): void => {
  whatComesNext(responses, random.below(PEOPLE), 1, 0.6, random, (voice) => `voice ${voice}`);
};
const measure = (): Figures => {
  const cold = fill();
  return {
    'labels: 3,000 responses, CPU ms': timeOf(() => times(3_000, refreshLabel)),
    'labels: 5 recomputes of 500, CPU ms': timeOf(() => times(5, recompute)),
    'picture: cold, CPU ms': timeOf(() => componentsOf(cold, voicesThatCount(cold, names))),
    'picture: 10 refreshes with places, CPU ms': timeOf(() => times(10, refreshPicture)),
    'next question: 1,000 choices, CPU ms': timeOf(() => times(1_000, choose)),
  };
};
measure();
process.stdout.write(JSON.stringify(measure()));
