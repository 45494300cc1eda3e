import { expect, test } from 'vitest';
import type { Contract } from '../../kernel/contract/on-each-engine.ts';
import { answerTo, idOf, newCircle, roundOf, seedCircle, voiceOf, wholeOf } from '../../kernel/contract/samples.ts';
import type { Store } from '../../kernel/port.ts';
import type { LoadedBallots } from './loaded-ballots.ts';

/** What was loaded, written as one line for each answer. */
const told = ({ ids, voices, ballotOf, voiceOf: voiceAt, answer, important }: LoadedBallots): readonly string[] =>
  [...answer]
    .map((one, index) => `${ids[ballotOf[index] ?? -1]} ${voices[voiceAt[index] ?? -1]} ${one} ${important[index]}`)
    .sort();

export const contract: Contract = (the) => {
  test('a ballot opens once; its position changes by the highest number, in whatever order they come', async () => {
    const c = newCircle();
    await seedCircle(the(), c);
    const ballot = idOf('b');
    expect(await the().ballots.open(c, ballot, 'p1', 1)).toEqual({ opened: true, applied: true });
    expect(await the().ballots.open(c, ballot, null, 3)).toEqual({
      opened: false,
      applied: true,
    });
    expect(await the().ballots.open(c, ballot, 'p2', 2)).toEqual({
      opened: false,
      applied: false,
    });
    expect(await the().ballots.open(c, ballot, 'p2', 3)).toEqual({
      opened: false,
      applied: false,
    });
    expect(await the().ballots.find(c, ballot)).toEqual({
      ballot: { id: ballot, position: null, wrongQuestion: false },
      wrongQuestionN: 0,
      positionN: 3,
      responses: [],
    });
    expect(await the().ballots.find(c, idOf('other'))).toBeNull();
  });

  test('an answer is kept by the highest number, out of order and twice over', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v', 'w'], ['b']);
    const post = (...responses: Parameters<Store['ballots']['respond']>[2]) =>
      the().ballots.respond(c, idOf('b'), responses);
    expect(await post(answerTo('v', 1, 2, true), answerTo('w', -1, 1))).toEqual({
      ok: true,
      applied: [idOf('v'), idOf('w')],
    });
    expect(await post(answerTo('v', -1, 1), answerTo('w', 0, 2))).toEqual({
      ok: true,
      applied: [idOf('w')],
    });
    expect(await post(answerTo('v', 0, 2))).toEqual({ ok: true, applied: [] });
    expect((await the().ballots.find(c, idOf('b')))?.responses).toEqual(
      [answerTo('v', 1, 2, true), answerTo('w', 0, 2)].sort((one, other) => (one.voice < other.voice ? -1 : 1)),
    );
    expect(await post(answerTo('v', null, 3))).toEqual({ ok: true, applied: [idOf('v')] });
    expect(told(await the().ballots.load(c))).toEqual([`${idOf('b')} ${idOf('w')} 0 0`]);
  });

  test('in any order of arrival, also all at once, the highest number is what stays', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v'], ['b']);
    const numbers = [3, 9, 1, 7, 2, 8, 5, 6, 4];
    await Promise.all(numbers.map((n) => the().ballots.respond(c, idOf('b'), [answerTo('v', n === 9 ? -1 : 1, n)])));
    expect((await the().ballots.find(c, idOf('b')))?.responses).toEqual([answerTo('v', -1, 9)]);
  });

  test('the same voice twice in one post counts by its highest number', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v'], ['b']);
    await the().ballots.respond(c, idOf('b'), [answerTo('v', 1, 1), answerTo('v', -1, 2)]);
    expect((await the().ballots.find(c, idOf('b')))?.responses).toEqual([answerTo('v', -1, 2)]);
  });

  test('a post with a voice or ballot that is not there is refused whole', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v'], ['b']);
    expect(await the().ballots.respond(c, idOf('b'), [answerTo('v'), answerTo('gone')])).toEqual({
      ok: false,
      unknown: 'voice',
    });
    expect(await the().ballots.respond(c, idOf('gone'), [answerTo('v')])).toEqual({
      ok: false,
      unknown: 'ballot',
    });
    expect((await the().ballots.find(c, idOf('b')))?.responses).toEqual([]);
  });

  test('"this is the wrong question" is kept by the highest number', async () => {
    const c = newCircle();
    await seedCircle(the(), c, [], ['b']);
    const mark = (marked: boolean, n: number) => the().ballots.markWrongQuestion(c, idOf('b'), { marked, n });
    expect(await mark(true, 2)).toEqual({ known: true, applied: true });
    expect(await mark(false, 1)).toEqual({ known: true, applied: false });
    expect((await the().ballots.find(c, idOf('b')))?.ballot.wrongQuestion).toBe(true);
    expect(await mark(false, 3)).toEqual({ known: true, applied: true });
    expect([...(await the().ballots.load(c)).wrongQuestion]).toEqual([0]);
    expect(await the().ballots.markWrongQuestion(c, idOf('gone'), { marked: true, n: 1 })).toEqual({
      known: false,
      applied: false,
    });
  });

  test('200 posts at once are all kept, each once', async () => {
    const c = newCircle();
    const ballots = Array.from({ length: 200 }, (_, index) => `b${index}`);
    await seedCircle(the(), c, ['v', 'w']);
    await Promise.all(ballots.map((word) => the().ballots.open(c, idOf(word), 'p1', 1)));
    const done = await Promise.all(
      ballots.map((word, index) =>
        the().ballots.respond(c, idOf(word), [answerTo('v', index % 2 === 0 ? 1 : -1), answerTo('w', 0, 1, true)]),
      ),
    );
    expect(done.every((one) => one.ok && one.applied.length === 2)).toBe(true);
    const wanted = ballots.flatMap((word, index) => [
      `${idOf(word)} ${idOf('v')} ${index % 2 === 0 ? 1 : -1} 0`,
      `${idOf(word)} ${idOf('w')} 0 1`,
    ]);
    expect(told(await the().ballots.load(c))).toEqual(wanted.sort());
  });

  test('a command that fails takes no other write of its group with it', async () => {
    const c = newCircle();
    await seedCircle(
      the(),
      c,
      ['v'],
      Array.from({ length: 50 }, (_, index) => `b${index}`),
    );
    const posts = Array.from({ length: 50 }, (_, index) =>
      the().ballots.respond(c, idOf(`b${index}`), [answerTo('v')]),
    );
    const failing = the().ballots.put(c, [
      {
        ballot: { id: idOf('x'), position: 'p1', wrongQuestion: false },
        responses: [answerTo('gone')],
      },
    ]);
    const late = the().voices.add(c, [voiceOf('w')]);
    await expect(failing).rejects.toThrow();
    expect((await Promise.all(posts)).every((one) => one.ok && one.applied.length === 1)).toBe(true);
    expect(await late).toEqual({ applied: 1 });
    expect(await the().ballots.find(c, idOf('x'))).toBeNull();
    expect((await the().ballots.load(c)).answer.length).toBe(50);
  });

  test('ballots and answers of 10,000 people load whole, in the order of their random ids', async () => {
    const c = newCircle();
    const whole = wholeOf(c, 20, 10_000);
    await the().circles.createWhole(whole);
    const loaded = await the().ballots.load(c);
    expect(loaded.ids).toEqual(whole.ballots.map(({ ballot }) => ballot.id).sort());
    expect(loaded.voices).toEqual(whole.voices.map(({ id }) => id).sort());
    const byId = new Map(whole.ballots.map((one) => [one.ballot.id, one]));
    expect(loaded.ids.every((id, index) => byId.get(id)?.ballot.position === loaded.positions[index])).toBe(true);
    expect(
      loaded.ids.every(
        (id, index) => (byId.get(id)?.ballot.wrongQuestion === true ? 1 : 0) === loaded.wrongQuestion[index],
      ),
    ).toBe(true);
    const wanted = whole.ballots.flatMap(({ ballot, responses }) =>
      responses.map((one) => `${ballot.id} ${one.voice} ${one.answer} ${one.important ? 1 : 0}`),
    );
    expect(told(loaded)).toEqual(wanted.sort());
  }, 60_000);

  test('putting ballots in is all or nothing', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v']);
    const ballot = (word: string, voice: string) => ({
      ballot: { id: idOf(word), position: null, wrongQuestion: true },
      responses: [answerTo(voice, -1)],
    });
    await expect(the().ballots.put(c, [ballot('b', 'v'), ballot('x', 'gone')])).rejects.toThrow();
    expect((await the().ballots.load(c)).ids).toEqual([]);
    await the().ballots.put(c, [ballot('b', 'v')]);
    expect((await the().ballots.find(c, idOf('b')))?.responses).toEqual([answerTo('v', -1)]);
  });

  test('answers given while a round is closed and the tables rewritten are all there', async () => {
    const c = newCircle();
    const ballots = Array.from({ length: 120 }, (_, index) => `b${index}`);
    await seedCircle(the(), c, ['v'], ballots);
    await the().rounds.open(c, roundOf(1));
    const posts = ballots.map((word) => the().ballots.respond(c, idOf(word), [answerTo('v')]));
    const closing = the().rounds.close(c, 1, null);
    const loads = Promise.all([the().ballots.load(c), the().ballots.load(c)]);
    const more = ballots.map((word) => the().ballots.respond(c, idOf(word), [answerTo('v', -1, 2)]));
    await Promise.all([...posts, closing, ...more]);
    for (const { ids } of await loads) expect(ids.length).toBe(120);
    expect([...(await the().ballots.load(c)).answer].filter((one) => one === -1).length).toBe(120);
  });

  test('an answer comes in during its round and not after, also among many at once', async () => {
    const c = newCircle();
    await seedCircle(the(), c, ['v'], ['b0', 'b1']);
    await the().rounds.open(c, roundOf(3));
    const respond = (ballot: string, during?: number) =>
      the().ballots.respond(c, idOf(ballot), [answerTo('v')], during);
    expect(await Promise.all([respond('b0', 3), respond('b1', 2)])).toEqual([
      { ok: true, applied: [idOf('v')] },
      { ok: false, unknown: 'round' },
    ]);
    await the().rounds.close(c, 3, null);
    expect(await Promise.all([respond('b1', 3), respond('b0', 3), respond('b1')])).toEqual([
      { ok: false, unknown: 'round' },
      { ok: false, unknown: 'round' },
      { ok: true, applied: [idOf('v')] },
    ]);
    const mark = { marked: true, n: 1 };
    expect(await the().ballots.markWrongQuestion(c, idOf('b0'), mark, 3)).toMatchObject({ refused: 'closed' });
    expect(await the().ballots.markWrongQuestion(c, idOf('b0'), mark)).toEqual({ known: true, applied: true });
  });
};
