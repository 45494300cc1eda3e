import { type Body, type Headers, Phone, type PlayedCircle } from './players.ts';
import { typeInDraft } from './type-in-draft.ts';

export const WARD = {
  name: 'Getting up on Ward 4',
  question: 'Why does getting up matter to you?',
  language: 'en',
  positions: ['People who use the ward', 'Nurses', 'Porters & others, “nights”'],
  affected: [
    { name: 'Night porters', position: null, invited: 12 },
    { name: 'Families', position: 'p1', invited: 30 },
    { name: 'Agency staff', position: null, invited: null },
  ],
  rule: 'no-position-objects',
  frame: {
    decided: 'That we change how mornings go.',
    open: 'What for.',
    decides: 'This circle.',
    get: 'Your words, on the wall.',
    hearBackBy: '2026-05-01',
    convenedBy: 'Sana Idris',
    atRisk: 'Speak to Sana, any day.',
  },
  matrixDeclared: false,
};

/** Three positions of eight, one who would rather not say, and one who only reads. */
export const PEOPLE = Array.from({ length: 25 }, (_, at) => new Phone(at, at === 24 ? null : `p${1 + (at % 3)}`));

const VOICES = [
  'I want to be up before breakfast.',
  'Nobody asks me when I would like to get up.',
  'We have four hands for eleven people.',
  'A chair by the window changes my day.',
  'Nurse Example always leaves me waiting.',
  'I am afraid of falling again.',
  'Falling again is what I fear.',
  'Mornings are when the lifts are busiest.',
  'It is “=1+1” of pain, and “,” of hope; é, 🙂.',
  'The rota decides, not the person.',
];

/** The first gathering: from listening to a closed round with its result and its picture. */
export const gatherOnWard = async (ward: PlayedCircle, second: Headers): Promise<Body> => {
  const { clock } = ward.players;
  const planned = await ward.desk('gatherings', {
    name: 'Monday, before lunch',
    mode: 'live',
    steps: ['listen', 'voices', 'respond', 'common-ground', 'draft', 'consent', 'close'].map((kind, at) => ({
      id: '',
      kind,
      length: 5 + at,
    })),
    joining: {
      place: 'The day room',
      link: 'https://meet.example.org/ward-4',
      dialIn: '01632 960000',
      starts: '2026-03-02T10:30',
      timeZone: 'Europe/London',
    },
  });
  const press = (what: string, body: object, as?: Headers) => ward.desk(`gatherings/${planned.id}/${what}`, body, as);
  await press('start', { turn: 0 });
  await press('here', {});
  for (const phone of PEOPLE.slice(0, 20)) await ward.join(phone);
  clock.on(300);
  await press('forward', { turn: 1 });
  await ward.desk('seed', {
    language: 'en',
    texts: ['Getting up is part of getting well.', 'Bore da: codi yn y bore.'],
  });
  const written: string[] = [];
  for (const [at, text] of VOICES.entries()) written.push(await ward.write(PEOPLE[at] as Phone, text));
  const taken = PEOPLE[10] as Phone;
  await ward.write(taken, 'I take this back.');
  await ward.member('voices/take-back', { key: taken.key(ward.id, 'voice', '1') });
  await ward.member('voices/mend', {
    key: (PEOPLE[0] as Phone).key(ward.id, 'voice', '1'),
    text: 'I want to be up before my breakfast.',
  });
  await ward.member('translations', {
    voice: written[3],
    language: 'cy',
    text: 'Mae cadair wrth y ffenestr yn newid fy niwrnod.',
  });
  await ward.desk('hide', { voice: written[4], reason: 'name' });
  await tellStories(ward);
  clock.on(420);
  await press('forward', { turn: 2 });
  for (const phone of PEOPLE.slice(20)) await ward.join(phone);
  await settleLog(ward, written);
  const asked = (await ward.asked()).sort();
  for (const phone of PEOPLE.slice(0, 24))
    await ward.respond(
      phone,
      asked.flatMap((voice, at): [string, 1 | 0 | -1][] =>
        (phone.number * 7 + at * 3) % 11 === 0 ? [] : [[voice, answerOf(phone.number, at)]],
      ),
    );
  for (const number of [1, 4, 7, 9, 12])
    await ward.member('question', { key: (PEOPLE[number] as Phone).key(ward.id, 'ballot'), marked: true, n: 1 });
  await ward.member('question', { key: (PEOPLE[9] as Phone).key(ward.id, 'ballot'), marked: false, n: 2 });
  await ward.respond(
    PEOPLE[5] as Phone,
    [
      [asked[0] as string, null],
      [asked[1] as string, -1],
    ],
    2,
  );
  await press('time', { turn: 3, more: 5 }, second);
  await press('lead', { name: 'Bo, for the ward' }, second);
  await press('forward', { turn: 3 });
  await ward.until(({ picture }) => picture.state === 'ready');
  return planned;
};

/** Positions agree on some voices and differ on others; at the end of the list the second position is against. */
const answerOf = (person: number, voice: number): 1 | 0 | -1 => {
  if (voice % 4 === 3) return person % 3 === 1 ? -1 : 1;
  if (voice % 4 === 2) return (((person * 5 + voice) % 3) - 1) as 1 | 0 | -1;
  return (person + voice) % 7 === 0 ? 0 : 1;
};

const tellStories = async (ward: PlayedCircle): Promise<void> => {
  const tell = (number: number, share: string, text: string) =>
    ward.member('stories', { key: (PEOPLE[number] as Phone).key(ward.id, 'story', '1'), text, language: 'en', share });
  await tell(0, 'aloud', 'The first morning I stood up by myself, the whole bay clapped.\n\nI had not asked them to.');
  await tell(1, 'circle', 'I lay there until eleven, and nobody came.');
  await tell(2, 'aloud', 'A porter told me a joke in the lift.');
  await tell(3, 'circle', 'I take this story back.');
  await ward.member('stories/share', { key: (PEOPLE[2] as Phone).key(ward.id, 'story', '1'), share: 'circle' });
  await ward.member('stories/take-back', { key: (PEOPLE[3] as Phone).key(ward.id, 'story', '1') });
};

/** Proposals to merge and hide: seconded, dropped, brought back, and one that waits. */
const settleLog = async (ward: PlayedCircle, voices: readonly string[]): Promise<void> => {
  const by = (number: number) => (PEOPLE[number] as Phone).key(ward.id, 'ballot');
  const propose = (
    number: number,
    voice: string | undefined,
    action: string,
    reason: string,
    into: string | null = null,
  ) => ward.member('log', { key: by(number), voice, action, into, reason });
  const merge = await propose(0, voices[6], 'merge', 'same-as-another', voices[5]);
  await ward.member('log/second', { key: by(1), entry: merge.id });
  const insult = await propose(3, voices[9], 'hide', 'insult');
  await ward.member('log/drop', { key: by(2), entry: insult.id });
  const hide = await propose(4, voices[7], 'hide', 'not-an-answer');
  await ward.member('log/second', { key: by(5), entry: hide.id });
  const back = await propose(5, voices[7], 'bring-back', 'mistake');
  await ward.member('log/second', { key: by(6), entry: back.id });
  await propose(8, voices[2], 'hide', 'several-ideas');
};

/** The drafts of the gathering: three made, one removed, two written in, with threads and suggestions. */
export const draftOnWard = async (ward: PlayedCircle, gathering: string): Promise<string> => {
  await ward.desk(`gatherings/${gathering}/forward`, { turn: 4 });
  const first: string = (await ward.read('drafts')).drafts[0].id;
  const other = '00000000-0000-4000-8000-00000000000b';
  const empty = '00000000-0000-4000-8000-00000000000c';
  const voices = (await ward.asked()).sort();
  await typeInDraft(ward, first, 'one', { 'we-are': 'the people of Ward 4', 'together-we': 'get up' });
  await ward.member('drafts/tie', { draft: first, part: 'so-that', voice: voices[0] });
  await ward.member('drafts/tie', { draft: first, part: 'together-we', voice: voices[1] });
  await ward.member('drafts/tie', { draft: first, part: 'together-we', voice: voices[2] });
  await ward.member('drafts/untie', { draft: first, part: 'together-we', voice: voices[2] });
  await ward.member('drafts', { id: other, name: 'Shorter', from: first });
  await ward.member('drafts', { id: empty, name: 'Nothing', from: null });
  await ward.member('drafts/remove', { draft: empty });
  await ward.member('drafts/rename', { draft: other, name: 'Much shorter' });
  await typeInDraft(ward, first, 'two', {
    'together-we': ' when we choose',
    'so-that': 'each day is our own',
    'still-open': 'Who is there at seven?',
  });
  await typeInDraft(ward, other, 'two', { 'so-that': 'we go home steady' });
  const suggest = (number: number, text: string) =>
    ward.member('suggestions', {
      key: (PEOPLE[number] as Phone).key(ward.id, 'suggestion', '1'),
      draft: first,
      part: 'so-that',
      text,
    });
  await suggest(0, 'so that nobody waits');
  const taken = await suggest(1, 'each day is ours');
  const aside = await suggest(2, 'the rota is kept');
  await suggest(3, 'I take this back');
  await ward.member('suggestions/settle', { id: taken.id, state: 'taken', reason: '' });
  await ward.member('suggestions/settle', { id: aside.id, state: 'aside', reason: 'It is not what for.' });
  await ward.member('suggestions/take-back', { key: (PEOPLE[3] as Phone).key(ward.id, 'suggestion', '1') });
  await ward.desk('drafting/clock', { minutes: 10 });
  await ward.desk(`gatherings/${gathering}/forward`, { turn: 5 });
  return first;
};
