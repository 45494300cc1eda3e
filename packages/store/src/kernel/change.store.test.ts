import { expect, test, vi } from 'vitest';
import type { Change } from './change.ts';
import { onEachEngine } from './contract/on-each-engine.ts';
import { admissionOf, answerTo, circleOf, idOf, newCircle, seedCircle, voiceOf } from './contract/samples.ts';

onEachEngine((the) => {
  test('every write of content moves the version of its circle, and only of its own', async () => {
    const c = newCircle();
    const d = newCircle();
    await seedCircle(the(), c, ['v'], ['b']);
    await seedCircle(the(), d);
    const before = [await the().changes.version(c), await the().changes.version(d)];
    await the().ballots.respond(c, idOf('b'), [answerTo('v')]);
    const after = await the().changes.version(c);
    expect(after).toBeGreaterThan(before[0] ?? 0);
    expect(await the().changes.version(d)).toBe(before[1]);
    // nothing new: nothing moves
    await the().ballots.respond(c, idOf('b'), [answerTo('v')]);
    await the().voices.add(c, [voiceOf('v')]);
    await the().roll.add([{ circle: c, id: idOf('r') }]);
    expect(await the().changes.version(c)).toBe(after);
    expect(await the().changes.version('never')).toBe(0);
  });

  test('a listener hears the newest version, and nothing after it has stopped', async () => {
    const c = newCircle();
    const heard: Change[] = [];
    const stop = the().changes.listen((changes) => heard.push(...changes));
    await seedCircle(the(), c, ['v']);
    const version = await the().changes.version(c);
    await vi.waitFor(() => expect(heard.at(-1)).toEqual({ circle: c, version }), {
      timeout: 5_000,
    });
    stop();
    const so = heard.length;
    await the().voices.add(c, [voiceOf('w')]);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(heard.length).toBe(so);
  });

  test('a version never goes back, not even when a circle is removed and made again', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v']);
    const before = await the().changes.version(c);
    await the().circles.remove(c);
    await the().circles.create(circleOf(c), admissionOf(c));
    expect(await the().changes.version(c)).toBeGreaterThan(before);
  });
});
