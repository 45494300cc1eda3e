import { expect, test } from 'vitest';
import { EMPTY_PARTS, MOST_THREADS, PART_LIMIT, PARTS, type PartTexts, type Thread, type Version } from './purpose.ts';
import {
  canonicalText,
  decide,
  isHeld,
  mayBeginWork,
  partNotices,
  putToConsent,
  recordWhyBefore,
  asked,
  takesConsent,
  standing,
  tie,
  untie,
  writeParts,
} from './purpose-rules.ts';
import { choosePublic } from './public-choice.ts';
import { reviewDay, reviewIsDue, setReview } from './review.ts';

const parts: PartTexts = { ...EMPTY_PARTS, 'together-we': 'keep people moving', 'so-that': 'they go home stronger' };
const circle = { imported: null, language: 'en' };
const on = { text: 'hash', today: '2026-11-24', reviewOn: '2027-02-24', until: null as string | null };
const put = (versions: readonly Version[] = [], change: Partial<typeof on> = {}, texts = parts) =>
  putToConsent({ parts: texts, threads: [] }, versions, circle, { ...on, ...change });
const made = (outcome: ReturnType<typeof put>): Version => {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
};

test('P1 six parts, each at most 1,200 characters, tidied', () => {
  expect(PARTS).toHaveLength(6);
  expect(writeParts({ ...parts, 'we-are': '  one\r\n\r\n\r\n\r\ntwo ' })).toMatchObject({
    ok: true,
    value: { 'we-are': 'one\n\ntwo' },
  });
  expect(writeParts({ ...parts, 'we-will-not': 'x'.repeat(PART_LIMIT) }).ok).toBe(true);
  expect(writeParts({ ...parts, 'we-will-not': 'x'.repeat(PART_LIMIT + 1) })).toMatchObject({
    ok: false,
    code: 'too-long',
    field: 'parts.we-will-not',
  });
});

test('P2 the text changes with every part and the language, and with nothing that cannot be read', () => {
  const of = (texts: PartTexts, language = 'en', number = 1) => canonicalText({ number, language, parts: texts });
  const text = of(parts);
  for (const part of PARTS) expect(of({ ...parts, [part]: 'other' })).not.toBe(text);
  expect(of(parts, 'cy')).not.toBe(text);
  expect(of({ ...parts, 'so-that': ' they go home stronger\r\n' })).toBe(text);
  // words cannot move from one part to another unseen
  expect(of({ ...EMPTY_PARTS, 'we-are': 'a' })).not.toBe(of({ ...EMPTY_PARTS, 'so-that': 'a' }));
  // nor can answers to the same words from one round to another
  expect(of(parts, 'en', 2)).not.toBe(text);
});

test('P3 a voice that is asked is tied once, and untied; the thread holds nothing else', () => {
  const thread: Thread = { part: 'so-that', voice: 'v' };
  const tied = tie([], { ...thread, maker: 'somebody' } as Thread, { state: 'asked' });
  expect(tied).toEqual({ ok: true, value: [thread] });
  expect(tie([thread], thread, { state: 'asked' })).toEqual({ ok: true, value: [thread] });
  expect(tie([], thread, { state: 'hidden' })).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(tie([], thread, null)).toMatchObject({ ok: false, code: 'not-found' });
  const full = Array.from({ length: MOST_THREADS }, (_, at): Thread => ({ part: 'we-are', voice: `${at}` }));
  expect(tie(full, thread, { state: 'asked' })).toMatchObject({ ok: false, code: 'too-many' });
  expect(untie([thread, { part: 'we-are', voice: 'v' }], thread)).toEqual([{ part: 'we-are', voice: 'v' }]);
});

test('P4 a part without a thread, or with one position’s only, says so', () => {
  const sharedBy = (voice: string) => (voice === 'both' ? ['p1', 'p2'] : voice === 'staff' ? ['p2'] : []);
  const notices = (threads: readonly Thread[]) =>
    partNotices({ parts: { ...parts, 'still-open': 'nights' }, threads }, sharedBy);
  expect(notices([])).toEqual([
    { part: 'together-we', notice: 'no-thread' },
    { part: 'so-that', notice: 'no-thread' },
  ]);
  expect(
    notices([
      { part: 'together-we', voice: 'staff' },
      { part: 'so-that', voice: 'both' },
    ]),
  ).toEqual([{ part: 'together-we', notice: 'one-position' }]);
  expect(
    notices([
      { part: 'together-we', voice: 'staff' },
      { part: 'together-we', voice: 'both' },
      { part: 'so-that', voice: 'nobody shares this' },
    ]),
  ).toEqual([]);
});

test('P5 one version at a time, with its number, its two needed parts and a day to come', () => {
  const first = made(put());
  expect(first).toMatchObject({ number: 1, text: 'hash', putOn: '2026-11-24', language: 'en', decision: null });
  expect(put([first])).toMatchObject({ ok: false, code: 'already-done' });
  expect(put([], {}, { ...parts, 'so-that': ' ' })).toMatchObject({ ok: false, field: 'parts.so-that' });
  for (const reviewOn of ['2026-11-24', '2026-02-30', 'soon'])
    expect(put([], { reviewOn })).toMatchObject({ ok: false, field: 'reviewOn' });
  expect(putToConsent({ parts, threads: [] }, [], { ...circle, imported: 'Polis' }, on)).toMatchObject({
    ok: false,
    code: 'not-open',
  });
});

const nobody = { adopt: true, reasons: '', by: '' };
const decided = (version: Version, verdict: 'met' | 'not-met'): Version =>
  made(decide(version, verdict, nobody, '2026-11-25'));

test('P6 a version is decided once and changes in nothing else; the same words are not put again while they stand', () => {
  const first = made(put());
  const adopted = decided(first, 'met');
  expect({ ...adopted, decision: null }).toEqual(first);
  expect(decide(adopted, 'met', nobody, '2026-11-26')).toMatchObject({ ok: false, code: 'already-done' });
  expect(put([adopted])).toMatchObject({ ok: false, code: 'already-done' });
  const other = { ...parts, 'we-are': 'everybody on the ward' };
  expect(put([adopted], {}, other)).toMatchObject({ ok: true, value: { number: 2 } });
  expect(put([adopted, decided(made(put([adopted], {}, other)), 'not-met')])).toMatchObject({ code: 'already-done' });
  // words that were not adopted may be tried again
  expect(put([decided(first, 'not-met')]).ok).toBe(true);
});

test('P7 a rule decides by itself; where none does, a named person with reasons', () => {
  const first = made(put());
  expect(decided(first, 'met').decision).toMatchObject({ adopted: true, by: null });
  expect(decided(first, 'not-met').decision).toMatchObject({ adopted: false });
  for (const verdict of ['convener', 'too-few'] as const) {
    expect(decide(first, verdict, nobody, 'x')).toMatchObject({ ok: false, field: 'by' });
    expect(decide(first, verdict, { ...nobody, by: 'Sana' }, 'x')).toMatchObject({ ok: false, field: 'reasons' });
    expect(decide(first, verdict, { adopt: false, by: 'Sana', reasons: 'Too soon.' }, '2026-11-25')).toMatchObject({
      ok: true,
      value: { decision: { adopted: false, verdict, by: 'Sana', reasons: 'Too soon.', on: '2026-11-25' } },
    });
  }
  expect(decide(first, 'met', { ...nobody, reasons: 'x'.repeat(601) }, 'x')).toMatchObject({
    ok: false,
    code: 'too-long',
  });
});

test('P8 the newest adopted version stands', () => {
  const first = decided(made(put()), 'met');
  const second = decided(made(put([first], {}, { ...parts, 'we-are': 'second' })), 'not-met');
  const third = decided(made(put([first, second], {}, { ...parts, 'we-are': 'third' })), 'met');
  expect(standing([])).toBeNull();
  expect(standing([first, second])?.number).toBe(1);
  expect(standing([first, second, third])?.number).toBe(3);
});

test('P9 a voice in a version put to consent is held', () => {
  const version = { ...made(put()), threads: [{ part: 'so-that' as const, voice: 'v' }] };
  expect(isHeld('v', [version])).toBe(true);
  expect(isHeld('w', [version])).toBe(false);
});

test('P10 purpose first, unless a convener records why', () => {
  const first = made(put());
  expect(mayBeginWork([], null)).toMatchObject({ ok: false, code: 'not-allowed' });
  expect(mayBeginWork([first], null).ok).toBe(false);
  expect(mayBeginWork([decided(first, 'not-met')], null).ok).toBe(false);
  expect(mayBeginWork([decided(first, 'met')], null).ok).toBe(true);
  const why = recordWhyBefore({ because: ' A ward closes in May. ', by: 'Sana', on: '2026-11-24' });
  expect(why).toEqual({ ok: true, value: { because: 'A ward closes in May.', by: 'Sana', on: '2026-11-24' } });
  if (why.ok) expect(mayBeginWork([], why.value).ok).toBe(true);
  expect(recordWhyBefore({ because: '', by: 'Sana', on: 'x' })).toMatchObject({ ok: false, field: 'because' });
  expect(recordWhyBefore({ because: 'a', by: ' ', on: 'x' })).toMatchObject({ ok: false, field: 'by' });
});

test('P11 the review is due when its day is over', () => {
  expect(reviewIsDue({ reviewOn: '2026-11-24' }, '2026-11-24')).toBe(false);
  expect(reviewIsDue({ reviewOn: '2026-11-24' }, '2026-11-25')).toBe(true);
});

test('P12 a last day for answers, and none taken when it is over', () => {
  for (const until of ['2026-11-23', '2026-02-30', '2027-02-24'])
    expect(put([], { until })).toMatchObject({ ok: false, field: 'until' });
  const days = made(put([], { until: '2026-11-30' }));
  expect(asked([days])).toBe(days);
  expect(takesConsent([days], '2026-11-30')).toBe(days);
  expect(takesConsent([days], '2026-12-01')).toBeNull();
  expect(takesConsent([made(put())], '2030-01-01')).not.toBeNull();
  expect(takesConsent([decided(days, 'met')], '2026-11-30')).toBeNull();
});

test('P13 a new day for looking again, of the version that stands', () => {
  const first = decided(made(put()), 'met');
  const typed = { number: 1, reviewOn: '2027-03-01', by: ' Sana ' };
  const set = setReview(typed, [first], [], '2026-11-25');
  expect(set).toMatchObject({
    ok: true,
    value: { number: 1, reviewOn: '2027-03-01', by: 'Sana', setOn: '2026-11-25' },
  });
  if (!set.ok) return;
  expect(reviewDay(first, [])).toBe('2027-02-24');
  expect(reviewDay(first, [set.value])).toBe('2027-03-01');
  expect(reviewDay(first, [set.value, { ...set.value, reviewOn: '2027-01-01' }])).toBe('2027-01-01');
  expect(first.reviewOn).toBe('2027-02-24');
  const again = (change: object, versions = [first]) =>
    setReview({ ...typed, ...change }, versions, [set.value], '2026-11-25');
  expect(again({})).toMatchObject({ ok: false, code: 'already-done' });
  expect(again({ by: ' ' })).toMatchObject({ ok: false, field: 'by' });
  expect(again({ reviewOn: '2026-11-25' })).toMatchObject({ ok: false, field: 'reviewOn' });
  expect(again({ number: 2 })).toMatchObject({ ok: false, code: 'not-open' });
  expect(again({}, [made(put())])).toMatchObject({ ok: false, code: 'not-open' });
});

test('P14 the page for everybody is opened by a named person', () => {
  expect(choosePublic({ open: true, by: ' Sana ', on: '2026-11-25' })).toEqual({
    ok: true,
    value: { open: true, by: 'Sana', on: '2026-11-25' },
  });
  expect(choosePublic({ open: true, by: ' ', on: 'x' })).toMatchObject({ ok: false, field: 'by' });
  expect(choosePublic({ open: true, by: 'x'.repeat(81), on: 'x' })).toMatchObject({ ok: false, code: 'too-long' });
});
