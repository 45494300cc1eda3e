import { expect, test } from 'vitest';
import { type ConsentJourney, consentTogether } from './consent-journey.ts';
import { rightPairs, STRATEGIES } from './strategies.ts';

/** As in attacker.test.ts: eight of sixty right come by chance once in 98,000 tries. */
const CHANCE = 7;

const best = ({ people, loot }: ConsentJourney, what: 'consent' | 'sighting'): number =>
  Math.max(
    ...STRATEGIES.map((strategy) =>
      rightPairs(
        people.map((person) => [person.roll, person[what]] as const),
        loot,
        strategy,
      ),
    ),
  );

test('sixty people’s consents, worries and sightings cannot be laid beside the roll; no strategy does better than chance', {
  timeout: 180_000,
}, async () => {
  const journey = await consentTogether('as it is', false);
  // the attacker has everything: every row and every word is in the last copy
  const last = journey.loot.dumps[2];
  for (const { roll, consent, sighting, words } of journey.people)
    for (const what of [roll, consent, sighting, words])
      expect(last?.file.includes(what) || last?.wal.includes(what)).toBe(true);
  const [consents, sightings] = [best(journey, 'consent'), best(journey, 'sighting')];
  console.info(`best of ${STRATEGIES.length} strategies, of 60: consents ${consents}, sightings ${sightings}`);
  expect(consents).toBeLessThanOrEqual(CHANCE);
  expect(sightings).toBeLessThanOrEqual(CHANCE);

  // no id of one table can be derived from an id of another
  const ids = journey.people.flatMap(({ roll, ballot, consent, sighting }) => [roll, ballot, consent, sighting]);
  expect(new Set(ids.map((id) => id.slice(0, 6))).size).toBe(ids.length);

  // no words, ids, times or addresses in the logs; no time or address beside a consent
  const logs = journey.loot.logs.join('\n');
  for (const { consent, words } of journey.people)
    expect(logs.includes(consent) || logs.includes(words) || logs.includes('worry')).toBe(false);
  for (const { file, wal } of journey.loot.dumps)
    for (const tell of ['127.0.0.1', 'undici', new Date().toISOString().slice(0, 13)])
      expect(file.includes(tell) || wal.includes(tell)).toBe(false);

  // while the round was open the snapshots held nothing of what anybody said, and their counts moved in steps of three
  for (const shown of journey.shownOpen) {
    for (const { words, consent } of journey.people)
      expect(shown.includes(words) || shown.includes(consent)).toBe(false);
    expect(shown).not.toMatch(/"totals":\{|"worry"|"not-yet"/);
  }
  expect(new Set(journey.shownOpen).size).toBeLessThanOrEqual(2 * (3 + Math.ceil(60 / 3)));
});

test('the same attacker matches nearly everybody where the roll is told with the consent', {
  timeout: 180_000,
}, async () => {
  const right = best(await consentTogether('leaky', true), 'consent');
  console.info(`the leaky control: ${right} of 60 consents matched`);
  expect(right).toBeGreaterThanOrEqual(50);
});
