import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Release } from '@throughline/disclosure';
import { importedNumber } from '@throughline/domain';
import { openStore } from '@throughline/store';
import { expect, test } from 'vitest';
import { startTestServer } from '../../../../server/src/test-server.ts';
import { freshNow } from '../fresh.ts';
import { importPolis } from './import-polis.ts';
import { readPolis } from './read-polis.ts';

const REFERENCE = fileURLToPath(new URL('../../../../../../shared/reference/polis', import.meta.url));
const TWO = ['london.youth.policing', 'vtaiwan.uberx'];
const CONVERSATIONS =
  process.env.THROUGHLINE_FULL === '1'
    ? [
        '15-per-hour-seattle',
        'american-assembly.bowling-green',
        'bg2050-volunteers',
        'brexit-consensus',
        'canadian-electoral-reform',
        'scoop-hivemind.freshwater',
        ...TWO,
      ]
    : TWO;
/** Milliseconds allowed on the slowest machine. The actual time is printed. */
const PATIENCE = 20_000;

type Expected = {
  readonly participants: number;
  readonly distinct_votes: number;
  readonly rejected_statements: readonly number[];
  readonly labels: Readonly<Record<string, number>>;
  readonly group_votes: Readonly<
    Record<
      string,
      { readonly votes: Readonly<Record<string, { readonly A: number; readonly D: number; readonly S: number }>> }
    >
  >;
};
type Tally = { agree: number; pass: number; disagree: number };

test.each(CONVERSATIONS)(
  '%s: its page shows its people, its statements and every voice’s counts',
  { timeout: 180_000 },
  async (name) => {
    const folder = join(REFERENCE, name);
    if (!existsSync(join(folder, 'expected.json'))) {
      console.warn(`NOT TESTED: ${name}. The reference data is not beside the project (${REFERENCE}).`);
      return;
    }
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
    const data = mkdtempSync(join(tmpdir(), 'throughline-polis-'));
    try {
      const started = performance.now();
      const conversation = await readPolis(folder);
      const store = await openStore({ dataFolder: data });
      const imported = await importPolis(store, conversation, freshNow());
      const took = performance.now() - started;
      await store.whole.close();
      console.info(
        `${name}: ${imported.people} people, ${imported.voices} voices, ${imported.answers} answers in ${(took / 1000).toFixed(2)} s`,
      );
      expect(took).toBeLessThan(PATIENCE);
      expect(imported.people).toBe(expected.participants);
      expect(imported.answers).toBe(expected.distinct_votes);

      // what was read agrees with the recorded answers of Polis' own computation, group by group
      const byGroup = new Map<string, Tally>();
      const whole = new Map<number, Tally>();
      for (const [person, answers] of conversation.answers) {
        for (const [statement, answer] of answers) {
          count(whole, statement, answer);
          const group = expected.labels[String(person)];
          if (group !== undefined) count(byGroup, `${group}/${statement}`, answer);
        }
      }
      for (const [group, { votes }] of Object.entries(expected.group_votes)) {
        for (const [statement, { A, D, S }] of Object.entries(votes)) {
          const { agree, pass, disagree } = byGroup.get(`${group}/${statement}`) ?? { agree: 0, pass: 0, disagree: 0 };
          expect({ statement, A: agree, D: disagree, S: agree + pass + disagree }).toEqual({ statement, A, D, S });
        }
      }

      // the running program's page of the circle shows the same
      const server = await startTestServer({}, {}, data);
      try {
        const { circle, pass } = (await server.post('/api/look', { code: imported.code })).body;
        const authorization = `Bearer ${pass}`;
        const { release } = (await server.get(`/api/circles/${circle.id}/result`, { authorization })).body as {
          release: Release;
        };
        const { voices } = (await server.get(`/api/circles/${circle.id}/voices`, { authorization })).body as {
          voices: { id: string; state: string }[];
        };
        const rejected = voices.filter(({ state }) => state === 'hidden').map(({ id }) => importedNumber(id));
        expect(rejected.toSorted((a, b) => a - b)).toEqual([...expected.rejected_statements].sort((a, b) => a - b));
        expect(release.openData).toBe(true);
        expect(release.voices).toHaveLength(voices.length - rejected.length);
        for (const { voice, whole: told } of release.voices) {
          const truth = whole.get(importedNumber(voice)) ?? { agree: 0, pass: 0, disagree: 0 };
          expect({ agree: told?.agree, pass: told?.pass, disagree: told?.disagree }).toEqual(truth);
          expect((told?.answers ?? 0) + (told?.notHeard ?? 0)).toBe(expected.participants);
        }
        // an imported conversation can only be read
        const refused = await server.post(
          `/api/circles/${circle.id}/ballots`,
          { key: 'A'.repeat(43), position: null, n: 1 },
          { authorization },
        );
        expect(refused.body.code).toBe('not-open');
      } finally {
        await server.done();
      }
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  },
);

const count = <K>(tallies: Map<K, Tally>, key: K, answer: number): void => {
  const tally = tallies.get(key) ?? { agree: 0, pass: 0, disagree: 0 };
  if (answer === 1) tally.agree += 1;
  else if (answer === 0) tally.pass += 1;
  else tally.disagree += 1;
  tallies.set(key, tally);
};
