import { createHash } from 'node:crypto';
import { type CircleDraft, createCircle, EMPTY_PARTS, MAX_VOICES, type Voice } from '@throughline/domain';
import { openTestStore, type Store, type TestStore } from '@throughline/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { History } from './contract/history.ts';
import { idOfKey } from './kernel/http/detached-id.ts';
import { BallotMemory } from './rooms/ballot/memory.ts';
import { GatheringMemory } from './rooms/gathering/memory.ts';
import { PurposeMemory } from './rooms/purpose/memory.ts';
import { readKept, resultAtClose } from './rooms/result/kept-result.ts';
import { VoiceMemory } from './rooms/voice/memory.ts';
import { DRAFT } from './test-circle.ts';
import { chanceFrom } from './test-server.ts';

// What is remembered may be older than what is stored, because two requests come at once or another process has
// written. These tests stand in for the other process: they write to the store directly, so that the memory does not
// notice.

let data: TestStore;
beforeAll(async () => {
  data = await openTestStore();
});
afterAll(() => data.done());

const begin = async (seed: string, store: Store = data.store): Promise<History> => {
  const { id } = chanceFrom(`circle ${seed}`);
  const read = createCircle(DRAFT as CircleDraft, { id: id(), today: '2026-12-03', affectedId: id });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const history = await History.begin(store, read.circle, seed);
  expect(await history.ask('openRound', { mode: 'live', until: null })).toEqual({ number: 1 });
  return history;
};

const keyOf = (name: string): string => createHash('sha256').update(name).digest('base64url');
const voice = (name: string): Voice => ({
  id: idOfKey(keyOf(name)),
  text: name,
  language: 'en',
  origin: 'member',
  state: 'asked',
  mergedInto: null,
  translations: [],
});
const write = (history: History, name: string) =>
  history.ask('writeVoice', { key: keyOf(name), text: name, language: 'en' });
const isAsReloaded = async (history: History): Promise<void> =>
  expect(history.loaded.dump()).toEqual((await history.reloaded()).dump());

test('the last place of a circle’s voices goes to one of two who write at once', async () => {
  const history = await begin('voices');
  const { loaded } = history;
  await data.store.voices.add(
    loaded.id,
    Array.from({ length: MAX_VOICES - 1 }, (_, at) => voice(`Voice ${at}`)),
  );
  await loaded.reload(data.store);
  const said = await Promise.all([write(history, 'One more'), write(history, 'And one more')]);
  expect(said).toContainEqual(expect.objectContaining({ code: 'too-many', reason: 'circle-full-of-voices' }));
  expect(said).toContainEqual({ id: expect.any(String) });
  expect(await data.store.voices.count(loaded.id)).toBe(MAX_VOICES);
  expect(loaded.of(VoiceMemory).count).toBe(MAX_VOICES);
});

test('a voice that another process has hidden keeps its words, though it is remembered as asked', async () => {
  const history = await begin('hidden');
  await write(history, 'A quiet night');
  const { id } = voice('A quiet night');
  await data.store.log.hideAtOnce(history.loaded.id, { voice: id, reason: 'name' }, chanceFrom('hidden').id());
  expect(history.loaded.of(VoiceMemory).find(id)?.state).toBe('asked');
  expect(await history.ask('mendVoice', { key: keyOf('A quiet night'), text: 'Ann’s quiet night' })).toMatchObject({
    code: 'too-late',
    reason: 'mended-voice-not-asked',
  });
  expect((await data.store.voices.find(history.loaded.id, id))?.text).toBe('A quiet night');
  expect(history.loaded.of(VoiceMemory).find(id)?.text).toBe('A quiet night');
});

test('a voice that is put to consent at the moment at which it is taken back stays', async () => {
  const history = await begin('held');
  await write(history, 'A quiet night');
  const threads = [{ part: 'so-that', voice: voice('A quiet night').id }];
  const parts = { ...EMPTY_PARTS, 'together-we': 'keep it quiet', 'so-that': 'all sleep' };
  const draft = { from: 'words', parts, threads };
  const said = await Promise.all([
    history.ask('putToConsent', { draft, reviewOn: '2099-01-01', until: null }),
    history.ask('takeVoiceBack', { key: keyOf('A quiet night') }),
  ]);
  expect(said).toEqual([{ number: 1 }, expect.objectContaining({ reason: 'voice-in-version' })]);
  expect(await data.store.voices.find(history.loaded.id, voice('A quiet night').id)).not.toBeNull();
  expect(history.loaded.of(PurposeMemory).versions[0]?.threads).toEqual(threads);
  await isAsReloaded(history);
});

test('a voice that is taken back at the moment at which it is put to consent is tied to nothing', async () => {
  const history = await begin('gone');
  await write(history, 'A quiet night');
  const threads = [{ part: 'so-that', voice: voice('A quiet night').id }];
  const parts = { ...EMPTY_PARTS, 'together-we': 'keep it quiet', 'so-that': 'all sleep' };
  const said = await Promise.all([
    history.ask('takeVoiceBack', { key: keyOf('A quiet night') }),
    history.ask('putToConsent', { draft: { from: 'words', parts, threads }, reviewOn: '2099-01-01', until: null }),
  ]);
  expect(said).toEqual([{}, { number: 1 }]);
  expect(history.loaded.of(PurposeMemory).versions[0]?.threads).toEqual([]);
  await isAsReloaded(history);
});

test('of two conveners who take each other out at once one stays', async () => {
  const history = await begin('conveners');
  for (const user of ['ana', 'bo']) await data.store.conveners.add(history.loaded.id, user);
  const said = await Promise.all(['ana', 'bo'].map((user) => history.ask('removeConvener', undefined, { user })));
  expect(said).toEqual([{}, expect.objectContaining({ reason: 'last-convener' })]);
  expect(await data.store.conveners.of(history.loaded.id)).toEqual(['bo']);
});

test('the last place of a circle’s gatherings goes to one of two who plan at once', async () => {
  const history = await begin('gatherings');
  const { loaded } = history;
  const joining = { place: '', link: '', dialIn: '', starts: null, timeZone: 'Europe/London' };
  const steps = [
    { id: '', kind: 'voices', length: 5 },
    { id: '', kind: 'close', length: 5 },
  ];
  const plan = (name: string) => history.ask('planGathering', { name, mode: 'live', steps, joining });
  await plan('The first');
  const [first] = loaded.of(GatheringMemory).all;
  if (first === undefined) throw new Error('nothing was planned');
  for (let at = 1; at < 199; at += 1)
    await data.store.gatherings.add(loaded.id, { ...first, id: chanceFrom(`gathering ${at}`).id() });
  await loaded.reload(data.store);
  const said = await Promise.all([plan('One'), plan('Another')]);
  expect(said.filter((one) => JSON.stringify(one).includes('too-many-gatherings'))).toHaveLength(1);
  expect(await data.store.gatherings.list(loaded.id)).toHaveLength(200);
  await isAsReloaded(history);
});

const answer = (name: string) => ({ voice: voice(name).id, answer: 1, important: false, n: 1 }) as const;

test('a round that closes while another process takes an answer is closed with that answer', async () => {
  let onTheWay: (() => Promise<unknown>) | null = null;
  const { rounds } = data.store;
  const close: typeof rounds.close = async (...what) => {
    const first = onTheWay;
    onTheWay = null;
    await first?.();
    return rounds.close(...what);
  };
  // only with an engine that others may write to does the close read again
  const history = await begin('close', { ...data.store, engine: 'postgres', rounds: { ...rounds, close } });
  const { loaded } = history;
  await write(history, 'A quiet night');
  for (let at = 0; at < 6; at += 1) {
    await data.store.ballots.open(loaded.id, idOfKey(keyOf(`ballot ${at}`)), 'p1', 1);
    if (at < 5) await data.store.ballots.respond(loaded.id, idOfKey(keyOf(`ballot ${at}`)), [answer('A quiet night')]);
  }
  await loaded.reload(data.store);
  onTheWay = () => data.store.ballots.respond(loaded.id, idOfKey(keyOf('ballot 5')), [answer('A quiet night')]);
  expect(await history.ask('closeRound', { number: 1 })).toEqual({ number: 1 });
  const version = await data.store.changes.version(loaded.id);
  const { answers } = (await history.reloaded()).of(BallotMemory);
  expect(answers.heard).toBe(6);
  const round = { number: 1, state: 'closed', mode: 'live', until: null } as const;
  expect(readKept(await data.store.releases.latest(loaded.id))).toEqual(
    resultAtClose(null, loaded.circle, answers, round, version),
  );
  await isAsReloaded(history);
});

test('nothing is taken into a round that another process has closed', async () => {
  const history = await begin('late');
  const { loaded } = history;
  await write(history, 'A quiet night');
  const key = keyOf('ballot');
  await history.ask('openBallot', { key, position: 'p1', n: 1 });
  await data.store.rounds.close(loaded.id, 1, null);
  const closed = expect.objectContaining({ code: 'not-open', reason: 'round-closed' });
  expect(await write(history, 'Too late')).toEqual(closed);
  expect(await history.ask('markQuestion', { key, marked: true, n: 1 })).toEqual(closed);
  await expect(history.respond(key, [answer('A quiet night')])).rejects.toMatchObject({ refused: closed });
  expect((await data.store.ballots.find(loaded.id, idOfKey(key)))?.responses).toEqual([]);
  expect(await data.store.voices.count(loaded.id)).toBe(1);
});

test('positions stay as soon as somebody has joined through another process', async () => {
  const history = await begin('positions');
  const { loaded } = history;
  await data.store.ballots.open(loaded.id, idOfKey(keyOf('ballot')), 'p2', 1);
  const said = await history.ask('changeCircle', { ...DRAFT, positions: ['A', 'B', 'C'] });
  expect(said).toMatchObject({ faults: [{ field: 'positions', reason: 'joined-by-this' }] });
  expect((await data.store.circles.find(loaded.id))?.positions).toHaveLength(2);
});

test('two changes of a circle at once are both kept', async () => {
  const history = await begin('changes');
  const { loaded } = history;
  const affected = [{ id: '', name: 'Night porters', position: null, invited: 3, toBeAsked: null }];
  const said = await Promise.all([
    history.ask('changeCircle', { ...DRAFT, name: 'Another name' }),
    history.ask('changeAffected', { affected }),
  ]);
  expect(said).toEqual([{}, {}]);
  expect(await data.store.circles.find(loaded.id)).toMatchObject({
    name: 'Another name',
    affected: [{ name: 'Night porters' }],
  });
  await isAsReloaded(history);
});
