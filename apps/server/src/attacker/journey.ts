import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '@throughline/common-ground';
import { keyText } from '@throughline/domain';
import { idOfKey } from '../kernel/http/detached-id.ts';
import { testCircle } from '../test-circle.ts';
import { startTestServer, type TestServer } from '../test-server.ts';

/** The truth, which an attacker does not have. */
export type Person = {
  readonly ballot: string;
  readonly voice: string;
  readonly suggestion: string;
  readonly roll: string;
};
/** Everything an attacker is given: copies of the files, what was logged, what was posted, in order. */
export type Loot = {
  readonly dumps: readonly { readonly file: Buffer; readonly wal: Buffer }[];
  readonly logs: readonly string[];
  readonly payloads: readonly { readonly path: string; readonly body: string }[];
};
export type Journey = { readonly people: readonly Person[]; readonly loot: Loot };

/**
 * Minutes. Everybody joins within `joining`. Each phone sends its roll row at a random moment from `from` to `to` after
 * joining (in the web: rollMoment).
 */
export type Pace = { readonly joining: number; readonly from: number; readonly to: number };
export const GATHERING: Pace = { joining: 10, from: 1, to: 30 };
export const DAYS: Pace = { joining: 24 * 60, from: 60, to: 72 * 60 };

const PEOPLE = 60;
/**
 * Sixty people join, write and answer over real HTTP, and copies of the data are taken on the way. As the program is,
 * each phone sends its roll row at a random moment of its `pace`, and the server writes the rows later, shuffled.
 * `leaky` is a program that sends and writes the roll row at once.
 */
export const travel = async (seed: string, leaky: boolean, pace: Pace = GATHERING): Promise<Journey> => {
  const server = await startTestServer({}, leaky ? { rollBatch: 1 } : {});
  try {
    const random = seeded(seed);
    const circle = await testCircle(server, { positions: ['A', 'B', 'C'] });
    await circle.desk('round/open', { mode: 'live', until: null });
    await circle.desk('seed', { language: 'en', texts: ['One', 'Two', 'Three'] });
    const seeds = (await circle.read('/voices')).body.voices.map(({ id }: { id: string }) => id);
    // drafting may go on while voices come in
    await circle.desk('drafting/open', { until: null });
    const draft = (await circle.read('/drafts')).body.drafts[0].id;
    const payloads: { path: string; body: string }[] = [];
    const post = async (path: string, body: object) => {
      payloads.push({ path, body: JSON.stringify(body) });
      const answered = await circle.member(path, body);
      if (answered.status !== 200) throw new Error(`${path}: ${JSON.stringify(answered.body)}`);
    };

    const people: Person[] = [];
    const events: { at: number; act: () => Promise<void> }[] = [];
    for (let person = 0; person < PEOPLE; person += 1) {
      const secret = randomBytes(16);
      const key = (store: 'roll' | 'ballot' | 'voice' | 'suggestion', item = '') =>
        createHmac('sha256', secret)
          .update(keyText(circle.id, store, item))
          .digest('base64url');
      people.push({
        ballot: idOfKey(key('ballot')),
        voice: idOfKey(key('voice', '1')),
        suggestion: idOfKey(key('suggestion', '1')),
        roll: idOfKey(key('roll')),
      });
      // everybody does four things at their own pace
      const joins = random.next() * pace.joining;
      const writes = joins + 0.3 + random.next() * 6;
      const answers = joins + 0.3 + random.next() * 6;
      const suggests = joins + (leaky ? 0.002 : 0.3 + random.next() * 6);
      const tells = leaky ? joins + 0.001 : joins + pace.from + random.next() * (pace.to - pace.from);
      events.push(
        { at: joins, act: () => post('ballots', { key: key('ballot'), position: `p${1 + random.below(3)}`, n: 1 }) },
        {
          at: writes,
          act: () =>
            post('voices', { key: key('voice', '1'), text: `Words of somebody, ${person * 7919}`, language: 'en' }),
        },
        {
          at: suggests,
          act: () =>
            post('suggestions', {
              key: key('suggestion', '1'),
              draft,
              part: 'so-that',
              text: `Wording of somebody, ${person * 7907}`,
            }),
        },
        {
          at: answers,
          act: () =>
            post('responses', {
              key: key('ballot'),
              responses: seeds.map((voice: string) => ({ voice, answer: random.below(3) - 1, important: false, n: 1 })),
            }),
        },
        { at: tells, act: () => post('roll', { key: key('roll') }) },
      );
    }
    events.sort((a, b) => a.at - b.at);
    const dumps: Loot['dumps'][number][] = [];
    for (const [index, { act }] of events.entries()) {
      await act();
      if (index === Math.floor(events.length * 0.55)) dumps.push(copyOf(server));
    }
    dumps.push(copyOf(server));
    await circle.desk('round/close', { number: 1 });
    dumps.push(copyOf(server));
    return { people, loot: { dumps, logs: [...server.logged], payloads } };
  } finally {
    await server.done();
  }
};

export const copyOf = ({ folder }: TestServer): Loot['dumps'][number] => {
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : Buffer.alloc(0));
  return { file: read('throughline.db'), wal: read('throughline.db-wal') };
};
