import { shownCount } from '@throughline/disclosure';
import type { Circle, PositionId } from '@throughline/domain';
import { expect, test } from 'vitest';
import { Answers } from '../rooms/ballot/answers.ts';
import { type KeptResult, resultAtClose, resultOnTheWay } from '../rooms/result/kept-result.ts';
import { DAYS, GATHERING, travel } from './journey.ts';
import { matches, relations, STRATEGIES } from './strategies.ts';

/**
 * Guessing by chance gets one of sixty right on average, whatever the sixty are: about Poisson(1). Eight or more come
 * once in 98,000 tries; there are some ninety tries here.
 */
const CHANCE = 7;

test.each([
  ['a gathering', GATHERING],
  ['a round of days', DAYS],
])(
  '%s: sixty people’s ballots, voices and suggestions cannot be laid beside the roll; no strategy does better than chance',
  { timeout: 120_000 },
  async (name, pace) => {
    const journey = await travel('as it is', false, pace);
    // the attacker has everything: every row is in the copies, every post in the payloads
    const last = journey.loot.dumps[2];
    for (const { ballot, voice, suggestion, roll } of journey.people)
      for (const id of [ballot, voice, suggestion, roll])
        expect(last?.file.includes(id) || last?.wal.includes(id)).toBe(true);
    expect(journey.loot.payloads.filter(({ path }) => path === 'roll')).toHaveLength(60);
    const scores: string[] = [];
    for (const strategy of STRATEGIES) {
      for (const what of ['ballot', 'voice', 'suggestion'] as const) {
        const right = matches(journey, strategy, what);
        scores.push(`${right}`);
        expect({ strategy: strategy.name, what, right, byChance: right <= CHANCE }).toMatchObject({ byChance: true });
      }
    }
    console.info(
      `${name}: matches of 60 by ${STRATEGIES.length} strategies, ballots, voices and suggestions: ${scores.join(' ')}`,
    );
    expect(relations(journey)).toBe(0);
    // no time, address or agent is in any copy
    for (const { file, wal } of journey.loot.dumps)
      for (const tell of ['127.0.0.1', 'undici', 'node-fetch', new Date().toISOString().slice(0, 13)])
        expect(file.includes(tell) || wal.includes(tell)).toBe(false);
  },
);

test('the same attacker matches nearly everybody where the roll is told and written at once', {
  timeout: 120_000,
}, async () => {
  const journey = await travel('leaky', true);
  const bestOf = (what: 'ballot' | 'suggestion') =>
    Math.max(...STRATEGIES.map((strategy) => matches(journey, strategy, what)));
  console.info(`the leaky control: ${bestOf('ballot')} of 60 ballots and ${bestOf('suggestion')} suggestions matched`);
  expect(bestOf('ballot')).toBeGreaterThanOrEqual(50);
  expect(bestOf('suggestion')).toBeGreaterThanOrEqual(50);
});

const circle = {
  positions: [
    { id: 'p1', name: 'A' },
    { id: 'p2', name: 'B' },
    { id: 'p3', name: 'C' },
  ],
  threshold: 0.6,
  imported: null,
} as unknown as Circle;
const SIZES = [9, 8, 3];
const PEOPLE = SIZES.flatMap((size, place) =>
  Array.from({ length: size }, (_, person) => ({ id: `${place}-${person}`, position: `p${place + 1}` as PositionId })),
);
const VOICES = ['v1', 'v2', 'v3', 'v4'];
const answerOf = (person: number, voice: number): 1 | 0 | -1 =>
  ((person * 5 + voice * 3) % 4) - 1 > 1 ? 0 : ((((person * 5 + voice * 3) % 3) - 1) as 1 | 0 | -1);

const madeUpCircle = (): Answers => {
  const answers = new Answers(circle);
  answers.follow(VOICES.map((id) => ({ id, state: 'asked' })));
  for (const { id, position } of PEOPLE) answers.join(id, position);
  return answers;
};

test('live updates do not depend on what anybody answers: another answer, the same snapshots', () => {
  const replay = (turn: (answer: 1 | 0 | -1) => 1 | 0 | -1): readonly string[] => {
    const answers = madeUpCircle();
    return PEOPLE.flatMap(({ id }, person) =>
      VOICES.map((voice, index) => {
        answers.set(id, voice, turn(answerOf(person, index)), false);
        const part = (position: PositionId) => Object.values(answers.takingPart(position)).map(shownCount);
        return JSON.stringify([
          shownCount(answers.people),
          shownCount(answers.heard),
          (['p1', 'p2', 'p3'] as const).map(part),
        ]);
      }),
    );
  };
  const truth = replay((answer) => answer);
  expect(replay((answer) => (answer === 0 ? 1 : (-answer as 1 | -1)))).toEqual(truth);
  expect(replay(() => 1)).toEqual(truth);
  // and it moves far less often than people answer
  expect(new Set(truth).size).toBeLessThan((PEOPLE.length * VOICES.length) / 4);
});

/**
 * How many groups have one or two answers more, or fewer, than in the result shown before: from such a step one
 * person's answer could be read off.
 */
const isolated = (before: KeptResult | null, after: KeptResult): number => {
  let found = 0;
  for (const voice of after.kept.release.voices) {
    const earlier = before?.kept.release.voices.find((one) => one.voice === voice.voice);
    voice.positions?.forEach(({ tally }, place) => {
      const was = earlier?.positions?.[place]?.tally ?? null;
      if (tally !== null && was !== null && tally.answers !== was.answers && Math.abs(tally.answers - was.answers) < 3)
        found += 1;
      // a position of three is never told
      if (tally !== null && place === 2) found += 1;
    });
    const whole = voice.whole;
    const wasWhole = earlier?.whole ?? null;
    if (
      whole !== null &&
      wasWhole !== null &&
      whole.answers !== wasWhole.answers &&
      Math.abs(whole.answers - wasWhole.answers) < 3
    )
      found += 1;
    // where some positions are told, nobody may be able to subtract them from the whole
    if (voice.positions !== null && voice.positions.some(({ tally }) => tally !== null) && whole !== null) found += 1;
  }
  return found;
};

test('a round of days, its result asked for after every single answer: no step isolates one or two answers', () => {
  const answers = madeUpCircle();
  const round = { number: 1, state: 'open', mode: 'days', until: '2099-01-01' } as const;
  let shown: KeptResult | null = null;
  let leaks = 0;
  let leaksWithoutMemory = 0;
  let forgetful: KeptResult | null = null;
  for (const [person, { id }] of PEOPLE.entries()) {
    for (const [index, voice] of VOICES.entries()) {
      answers.set(id, voice, answerOf(person, index), false);
      const next = resultOnTheWay(shown, circle, answers, round);
      if (next !== null) {
        leaks += isolated(shown, next);
        shown = next;
      }
      // the leaky control makes each result without knowing the one before
      const anew = resultAtClose(null, circle, answers, round, 1);
      leaksWithoutMemory += isolated(forgetful, anew);
      forgetful = anew;
    }
  }
  const last = resultAtClose(shown, circle, answers, { ...round, state: 'closed' }, 1);
  leaks += isolated(shown, last);
  expect(leaks).toBe(0);
  expect(leaksWithoutMemory).toBeGreaterThan(20);
});
