import { type Body, Phone, type PlayedCircle } from './players.ts';
import { typeInDraft } from './type-in-draft.ts';
import { WARD } from './ward.ts';

/** Its third position is small, so that little of it is told; its ballot matrix was declared. */
export const SCHOOL = {
  ...WARD,
  name: 'Playtime',
  question: 'Why does playtime matter to you?',
  language: 'cy',
  positions: ['Children', 'Staff', 'Caretakers'],
  affected: [{ name: 'Neighbours', position: null, invited: 40 }],
  rule: 'all-heard-consent',
  matrixDeclared: true,
};
export const BOARD = {
  ...WARD,
  name: 'The board',
  positions: ['Members', 'Guests'],
  affected: [],
  rule: 'convener-decides',
};

const PUPILS = Array.from({ length: 19 }, (_, at) => new Phone(100 + at, at < 8 ? 'p1' : at < 16 ? 'p2' : 'p3'));
const PARTS = {
  'we-are': '',
  'together-we': 'play',
  'so-that': 'we come back rested',
  'we-live-it-when': '',
  'we-will-not': '',
  'still-open': '',
};

/** A gathering of days that runs, a round that is open with results on the way, drafts being written, a version refused. */
export const playSchool = async (school: PlayedCircle): Promise<void> => {
  await school.desk('seed', {
    language: 'en',
    texts: ['Outside, whatever the weather.', 'A quiet corner.', 'Balls for everybody.', 'Longer, on Fridays.'],
  });
  const asked = (await school.asked()).sort();
  await school.desk('round/open', { mode: 'live', until: null });
  for (const phone of PUPILS) {
    await school.join(phone);
    await school.respond(
      phone,
      asked.map((voice, index) => [voice, (phone.number + index) % 5 === 0 ? -1 : 1]),
    );
  }
  await school.desk('round/close', { number: 1 });
  await school.until(({ picture }) => picture.state === 'ready');
  await school.desk('purpose/put', {
    draft: { from: 'words', parts: PARTS, threads: [] },
    reviewOn: '2026-06-30',
    until: null,
  });
  const { text } = (await school.read('purpose')).versions[0];
  for (const phone of PUPILS.slice(0, 12))
    await school.consent(
      phone,
      text,
      phone.number === 104
        ? { answer: 'not-yet', words: 'Rest is not all.', wouldChange: 'Say joy.', shown: 'print' }
        : {},
    );
  await school.desk('purpose/close', { number: 1, adopt: true, reasons: 'One said not yet.', by: 'Cy Roe' });
  const plan = await school.desk('gatherings', {
    name: 'A fortnight of play',
    mode: 'days',
    steps: ['voices', 'draft', 'close'].map((kind, at) => ({ id: '', kind, length: 20 + at })),
    joining: { place: 'The yard', link: '', dialIn: '', starts: null, timeZone: 'Europe/London' },
  });
  await school.desk(`gatherings/${plan.id}/start`, { turn: 0 });
  for (const phone of PUPILS)
    await school.respond(
      phone,
      asked.map((voice, index) => [voice, (phone.number + index) % 2 === 0 ? 1 : -1]),
      2,
    );
  await school.desk('drafting/open', { until: '2026-04-20' });
  const draft: string = (await school.read('drafts')).drafts[0].id;
  await typeInDraft(school, draft, 'three', { 'together-we': 'play outside', 'so-that': 'each of us laughs' });
  await typeInDraft(school, draft, 'four', { 'so-that': ' once a day 🙂' });
  await school.member('drafts', { id: '00000000-0000-4000-8000-00000000000d', name: 'Beside it', from: draft });
  await school.member('suggestions', {
    key: (PUPILS[2] as Phone).key(school.id, 'suggestion', '1'),
    draft,
    part: 'together-we',
    text: 'play, and stop when one wants to',
  });
  await school.desk('drafting/clock', { minutes: 45 });
  await school.desk('drafting/hand-over', { draft, names: ['Ana', 'Ben'], returnOn: '2026-04-10' });
};

/** Three people: too few to tell anything; the convener decides twice, and nothing is public. */
export const playBoard = async (board: PlayedCircle): Promise<void> => {
  const people = [200, 201, 202].map((number) => new Phone(number, number === 202 ? 'p2' : 'p1'));
  await board.deskSend('PUT', '', { ...BOARD, name: 'The board of Ward 4' });
  await board.deskSend('PUT', '/affected', {
    affected: [{ id: '', name: 'Auditors', position: null, invited: 2, toBeAsked: { by: 'Sana', date: '2026-05-05' } }],
  });
  for (const phone of people) await board.join(phone);
  await board.desk('round/open', { mode: 'live', until: null });
  const voice = await board.write(people[0] as Phone, 'We meet too often.');
  for (const phone of people) await board.respond(phone, [[voice, 1]]);
  await board.desk('round/close', { number: 1 });
  await board.until(({ result }: Body) => result !== null);
  for (const [number, adopt] of [
    [1, true],
    [2, false],
  ] as const) {
    const parts = { ...PARTS, 'together-we': `meet, the ${number}. time`, 'so-that': 'mornings are free' };
    await board.desk('purpose/put', {
      draft: { from: 'words', parts, threads: [{ part: 'so-that', voice }] },
      reviewOn: '2026-03-10',
      until: null,
    });
    const { text } = (await board.read('purpose')).versions.at(-1);
    for (const phone of people)
      await board.consent(
        phone,
        text,
        phone.number === 201 ? { answer: 'worry', words: 'Who takes notes?', shown: 'print' } : {},
      );
    await board.desk('purpose/close', { number, adopt, reasons: 'Somebody has to.', by: 'Sana Idris' });
  }
};
