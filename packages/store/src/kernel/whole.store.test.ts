import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { backup } from './backup.ts';
import { RestoreFault, StoreInUse } from './faults.ts';
import { SCHEMA_VERSION } from './migrations/all-migrations.ts';
import type { Store } from './port.ts';
import { restore } from './restore.ts';
import { ENGINES, makePlace, type Place } from './contract/engines.ts';
import { consentOf, sightingOf, versionOf } from './contract/purpose-samples.ts';
import { answerTo, idOf, newCircle, roundOf, seedCircle, storyOf, voiceOf, wholeOf } from './contract/samples.ts';

const aFile = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-backup-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'backup.db');
};

describe.each(ENGINES)('the whole on %s', (engine) => {
  let ours: Place;
  let store: Store;
  const the = (): Store => store;
  const place = (): Place => ours;
  beforeEach(async () => {
    ours = await makePlace(engine);
    store = await ours.open();
  });
  afterEach(() => ours.done());

  test('what was acknowledged is there when the data is opened again', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v'], ['b']);
    await the().ballots.respond(c, idOf('b'), [answerTo('v', -1, 4, true)]);
    expect(await the().whole.schemaVersion()).toBe(SCHEMA_VERSION);
    await the().whole.close();
    const again = await place().open();
    expect((await again.ballots.find(c, idOf('b')))?.responses).toEqual([answerTo('v', -1, 4, true)]);
    expect(await again.whole.schemaVersion()).toBe(SCHEMA_VERSION);
  });

  test('writes that are on their way when the store is closed are finished first', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const adding = Promise.all(Array.from({ length: 50 }, (_, index) => the().voices.add(c, [voiceOf(`v${index}`)])));
    await the().whole.close();
    expect((await adding).every(({ applied }) => applied === 1)).toBe(true);
    expect(await (await place().open()).voices.count(c)).toBe(50);
  });

  test('sealing changes nothing that can be read', async () => {
    const c = newCircle();
    await the().circles.createWhole(wholeOf(c, 5, 50));
    await the().roll.add([{ circle: c, id: idOf('r') }]);
    const before = await the().ballots.load(c);
    await the().whole.seal();
    expect(await the().ballots.load(c)).toEqual(before);
    expect(await the().voices.count(c)).toBe(5);
    expect(await the().stories.list(c)).toEqual([storyOf('s0')]);
    expect(await the().roll.list(c)).toEqual([idOf('r')]);
  });

  test('a backup taken while people answer is whole: each post is in it with all its answers or not at all', async () => {
    const c = newCircle();
    const voices = Array.from({ length: 20 }, (_, index) => `v${index}`);
    await seedCircle(
      the(),
      c,
      voices,
      Array.from({ length: 60 }, (_, index) => `b${index}`),
    );
    let going = true;
    const writing = (async () => {
      for (let n = 1; going; n += 1) {
        await Promise.all(
          Array.from({ length: 60 }, (_, index) =>
            the().ballots.respond(
              c,
              idOf(`b${index}`),
              voices.map((word) => answerTo(word, 1, n)),
            ),
          ),
        );
      }
    })();
    const file = await aFile();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await backup(place().config, file);
    going = false;
    await writing;
    await the().whole.close();
    expect(await restore(file, place().config, true)).toEqual({
      circles: 1,
      withdrawn: 0,
      accounts: false,
    });
    const again = await place().open();
    for (let index = 0; index < 60; index += 1) {
      const found = await again.ballots.find(c, idOf(`b${index}`));
      expect(new Set(found?.responses.map(({ n }) => n)).size).toBeLessThanOrEqual(1);
      expect([0, 20]).toContain(found?.responses.length);
    }
  }, 60_000);

  test('a restore brings back what was there, and not what has been taken back since', async () => {
    const c = newCircle();
    await the().circles.createWhole(wholeOf(c, 4, 6));
    await the().stories.add(c, storyOf('s1'));
    await the().voices.takeBack(c, idOf('v3'));
    const file = await aFile();
    await backup(place().config, file);
    await the().voices.takeBack(c, idOf('v0'));
    await the().stories.takeBack(c, idOf('s0'));
    await the().voices.add(c, [voiceOf('later')]);
    await the().whole.close();
    expect(await restore(file, place().config, true)).toEqual({
      circles: 1,
      withdrawn: 2,
      accounts: false,
    });
    const again = await place().open();
    expect((await again.voices.list(c)).map(({ id }) => id)).toEqual(['v1', 'v2'].map(idOf).sort());
    expect((await again.stories.list(c)).map(({ id }) => id)).toEqual([idOf('s1')]);
    expect((await again.ballots.load(c)).answer.length).toBe(12);
    // and a late post still does not bring it back
    expect(await again.voices.add(c, [voiceOf('v0'), voiceOf('v3')])).toEqual({ applied: 0 });
    expect(await again.rounds.list(c)).toEqual([roundOf(1)]);
    // once more, from what is now there: withdrawals outlive any number of restores
    await again.whole.close();
    expect((await restore(file, place().config, true)).withdrawn).toBe(2);
  });

  test('a restore does not bring back an answer, or words of one, that were taken back since', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    await the().purposes.put(c, versionOf(1));
    for (const word of ['gone', 'silent', 'kept']) await the().consents.give(c, consentOf(word));
    await the().sightings.give(c, sightingOf('g'));
    const file = await aFile();
    await backup(place().config, file);
    await the().consents.takeBack(c, 'text-1', idOf('gone'), 2);
    await the().consents.give(c, consentOf('silent', { n: 2, shown: 'count-only', words: '' }));
    await the().whole.close();
    for (let time = 0; time < 2; time += 1) {
      expect((await restore(file, place().config, true)).withdrawn).toBe(2);
      const again = await place().open();
      const consents = await again.consents.list(c, 'text-1');
      expect(consents.map(({ words }) => words).sort()).toEqual(['', 'What worries kept']);
      // and a post of before, late, brings back neither
      await again.consents.give(c, consentOf('gone'));
      await again.consents.give(c, consentOf('silent'));
      expect(await again.consents.list(c, 'text-1')).toEqual(consents);
      expect((await again.purposes.load(c)).sightings).toEqual([sightingOf('g')]);
      await again.whole.close();
    }
  });

  test('a restore refuses while the program runs, over other data, and from what is no backup', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const file = await aFile();
    await backup(place().config, file);
    await expect(restore(file, place().config, true)).rejects.toThrow(StoreInUse);
    await the().whole.close();
    await expect(restore(file, place().config, false)).rejects.toThrow(RestoreFault);
    await expect(restore(`${file}.not`, place().config, true)).rejects.toThrow(RestoreFault);
    await expect(restore(import.meta.filename, place().config, true)).rejects.toThrow(RestoreFault);
    expect((await (await place().open()).circles.list()).length).toBe(1);
  });
});
