import { createHmac, randomBytes } from 'node:crypto';
import { seeded } from '@throughline/common-ground';
import { keyText } from '@throughline/domain';
import { idOfKey } from '../kernel/http/detached-id.ts';
import { testCircle } from '../test-circle.ts';
import { startTestServer } from '../test-server.ts';
import { copyOf, type Loot } from './journey.ts';

/** The truth of one person, which an attacker does not have. */
export type Consenter = {
  readonly roll: string;
  readonly ballot: string;
  readonly consent: string;
  readonly sighting: string;
  readonly words: string;
};
export type ConsentJourney = {
  readonly people: readonly Consenter[];
  readonly loot: Loot;
  /** Every snapshot and every purpose that was shown while the round was open, in order. */
  readonly shownOpen: readonly string[];
};

const PEOPLE = 60;
const PARTS = {
  'we-are': '',
  'together-we': 'keep people moving',
  'so-that': 'they go home',
  'we-live-it-when': '',
  'we-will-not': '',
  'still-open': '',
};

/**
 * Sixty people join, consent with words of their own, and say at the poster what they saw. Copies of the data are taken
 * on the way. `leaky` is a program that sends and writes the roll row together with the consent.
 */
export const consentTogether = async (seed: string, leaky: boolean): Promise<ConsentJourney> => {
  const server = await startTestServer({}, leaky ? { rollBatch: 1 } : {});
  try {
    const random = seeded(seed);
    const made = await testCircle(server, { positions: ['A', 'B', 'C'] });
    const circle = made.id;
    const desk = (path: string, body: object) => made.desk(`purpose/${path}`, body);
    // closing a round writes the roll rows that still wait, so that the attacker has all of them
    const round = (what: string, body: object) => made.desk(`round/${what}`, body);
    await round('open', { mode: 'live', until: null });
    await desk('put', {
      draft: { from: 'words', parts: PARTS, threads: [] },
      reviewOn: '2099-01-01',
      until: null,
    });
    const { text } = (await made.read('/purpose')).body.versions[0];
    const payloads: { path: string; body: string }[] = [];
    const shownOpen: string[] = [];
    const post = async (path: string, body: object) => {
      payloads.push({ path, body: JSON.stringify(body) });
      const answered =
        path === 'sightings'
          ? await server.post(`/api/poster/${circle}/sightings`, body)
          : await made.member(path, body);
      if (answered.status !== 200) throw new Error(`${path}: ${JSON.stringify(answered.body)}`);
    };
    const people: Consenter[] = [];
    const events: { at: number; act: () => Promise<void> }[] = [];
    const seen: (() => Promise<void>)[] = [];
    for (let person = 0; person < PEOPLE; person += 1) {
      const secret = randomBytes(16);
      const key = (store: 'roll' | 'ballot' | 'consent' | 'sighting', item = '') =>
        createHmac('sha256', secret)
          .update(keyText(circle, store, item))
          .digest('base64url');
      const words = `What worries somebody, ${person * 7919}`;
      people.push({
        roll: idOfKey(key('roll')),
        ballot: idOfKey(key('ballot')),
        consent: idOfKey(key('consent', text)),
        sighting: idOfKey(key('sighting', text)),
        words,
      });
      const joins = random.next() * 10;
      const consents = joins + 0.3 + random.next() * 12;
      const tells = leaky ? consents + 0.001 : joins + 1 + random.next() * 29;
      events.push(
        { at: joins, act: () => post('ballots', { key: key('ballot'), position: `p${1 + random.below(3)}`, n: 1 }) },
        {
          at: consents,
          act: async () => {
            await post('consent', {
              key: key('consent', text),
              text,
              position: `p${1 + random.below(3)}`,
              answer: person % 4 === 0 ? 'not-yet' : 'worry',
              words,
              wouldChange: '',
              shown: 'print',
              n: 1,
            });
            shownOpen.push(
              JSON.stringify((await made.read('/now')).body.purpose),
              JSON.stringify((await made.read('/purpose')).body),
            );
          },
        },
        { at: tells, act: () => post('roll', { key: key('roll') }) },
      );
      seen.push(() => post('sightings', { key: key('sighting', text), text, saw: 'it', n: 1 }));
    }
    events.sort((a, b) => a.at - b.at);
    const dumps: Loot['dumps'][number][] = [];
    for (const [index, { act }] of events.entries()) {
      await act();
      if (index === Math.floor(events.length * 0.55)) dumps.push(copyOf(server));
    }
    dumps.push(copyOf(server));
    await desk('close', { number: 1, adopt: true, reasons: '', by: '' });
    for (const at of seen.keys()) await seen[(at * 7) % seen.length]?.();
    await round('close', { number: 1 });
    dumps.push(copyOf(server));
    return { people, loot: { dumps, logs: [...server.logged], payloads }, shownOpen };
  } finally {
    await server.done();
  }
};
