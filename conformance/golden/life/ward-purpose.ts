import { PEOPLE } from './ward.ts';
import type { Body, Phone, PlayedCircle } from './players.ts';

const at = (number: number): Phone => PEOPLE[number] as Phone;

/** The first version, from a draft: every kind of answer, adopted, its not-yets answered, reviewed, on the wall. */
export const agreeOnWard = async (ward: PlayedCircle, draft: string, gathering: string): Promise<void> => {
  const seen = (await ward.read('drafts')).drafts.find(({ id }: Body) => id === draft).parts;
  await ward.desk('purpose/before', { because: 'The night rota begins on Monday.', by: 'Sana Idris' });
  await ward.desk('purpose/put', {
    draft: { from: 'draft', id: draft, seen },
    reviewOn: '2026-06-01',
    until: '2026-03-20',
  });
  const { text } = (await ward.read('purpose')).versions[0];
  for (const phone of PEOPLE.slice(0, 18)) await ward.consent(phone, text, {});
  for (const [number, shown] of [
    [18, 'print'],
    [19, 'circle'],
    [20, 'count-only'],
  ] as const)
    await ward.consent(at(number), text, {
      answer: 'worry',
      words: `What worries number ${number}:\nmornings are short.`,
      shown,
    });
  for (const [number, shown] of [
    [1, 'print'],
    [2, 'print'],
    [21, 'print'],
    [22, 'circle'],
    [23, 'count-only'],
    [3, 'print'],
  ] as const)
    await ward.consent(at(number), text, {
      answer: 'not-yet',
      words: `Not yet, says number ${number}.`,
      wouldChange: 'If nights are asked too.',
      shown,
      n: 2,
    });
  await ward.consent(at(24), text, {});
  await ward.member('consent/take-back', { key: at(24).key(ward.id, 'consent', text), text, n: 2 });
  await ward.member('consent/words', { key: at(3).key(ward.id, 'consent', text), text, shown: 'circle', n: 3 });
  const closed = await ward.desk('purpose/close', {
    number: 1,
    adopt: true,
    reasons: 'We said it together.',
    by: 'Sana Idris',
  });
  if (closed.adopted !== true) throw new Error(`the ward did not agree: ${closed.verdict}`);
  // back from consent to drafting and on again, so that a step has two records; then to the end
  await ward.desk(`gatherings/${gathering}/back`, { turn: 6, confirmed: true });
  for (const turn of [7, 8, 9]) await ward.desk(`gatherings/${gathering}/forward`, { turn });
  await answerNotYets(ward);
  await ward.member('consent/words', { key: at(18).key(ward.id, 'consent', text), text, shown: 'count-only', n: 2 });
  await ward.desk('purpose/public', { open: false, by: 'Bo Ek' });
  await ward.desk('purpose/public', { open: true, by: 'Sana Idris' });
  await seeOnWall(ward, text);
  await ward.desk('purpose/review', { number: 1, reviewOn: '2026-07-01', by: 'Sana Idris' });
};

const answerNotYets = async (ward: PlayedCircle): Promise<void> => {
  const { notYets } = (await ward.read('purpose')).versions[0].outcome;
  const ids = notYets.map(({ id }: Body) => id as string).sort();
  const answer = (consent: string, kind: string, date: string) =>
    ward.desk('purpose/answer', {
      consent,
      kind,
      by: 'Sana Idris',
      date,
      because: `Because of what was said: ${kind}.`,
    });
  await answer(ids[0], 'by', '2026-03-03');
  await answer(ids[1], 'by', '2026-04-01');
  await answer(ids[1], 'done', '2026-03-02');
  await answer(ids[2], 'no', '2026-03-02');
  await answer(ids[3], 'by', '2026-05-01');
};

/** Fourteen passers-by before the poster, one of whom takes it back. */
const seeOnWall = async (ward: PlayedCircle, text: string): Promise<void> => {
  const { day } = await ward.players.get(`/api/poster/${ward.id}`);
  for (const phone of PEOPLE.slice(0, 14)) {
    const key = phone.key(ward.id, 'sighting', `${text}|${day}`);
    const saw = phone.number % 5 === 4 ? 'opposite' : 'it';
    await ward.players.post(`/api/poster/${ward.id}/sightings`, { key, text, saw, n: 1 });
    if (phone.number === 13)
      await ward.players.post(`/api/poster/${ward.id}/sightings`, { key, text, saw: null, n: 2 });
  }
};

/** What goes on after the gathering: a round of days that ends by itself, one that is open, a second version that is asked. */
export const goOnOnWard = async (ward: PlayedCircle): Promise<void> => {
  const { clock } = ward.players;
  const day = 24 * 60 * 60;
  await ward.desk('round/open', { mode: 'days', until: '2026-03-04' });
  await ward.write(at(11), 'Evenings matter as much as mornings.', '2');
  await ward.write(at(12), 'Dw i eisiau codi pan fydda i’n barod.', '2', 'cy');
  const asked = (await ward.asked()).sort();
  for (const phone of PEOPLE.slice(0, 24))
    await ward.respond(
      phone,
      asked.slice(0, 9).map((voice, index) => [voice, (phone.number + index) % 4 === 0 ? -1 : 1]),
      3,
    );
  clock.on(3 * day);
  await ward.until(({ round, picture }) => round.state === 'closed' && picture.state === 'ready');
  await ward.desk('round/open', { mode: 'days', until: '2026-04-30' });
  for (const phone of PEOPLE.slice(0, 16))
    await ward.respond(
      phone,
      asked.map((voice, index) => [voice, (phone.number + index) % 3 === 0 ? 0 : 1]),
      4,
    );
  await ward.desk('purpose/put', {
    draft: {
      from: 'words',
      parts: {
        'we-are': 'the people of Ward 4',
        'together-we': 'get up when each of us chooses',
        'so-that': 'each day is our own',
        'we-live-it-when': 'somebody asks before the curtain is drawn',
        'we-will-not': 'wake anybody for the rota',
        'still-open': '',
      },
      threads: [
        { part: 'so-that', voice: asked[0] },
        { part: 'we-will-not', voice: asked[3] },
      ],
    },
    reviewOn: '2026-09-01',
    until: null,
  });
  const { text } = (await ward.read('purpose')).versions[1];
  for (const phone of PEOPLE.slice(0, 7))
    await ward.consent(
      phone,
      text,
      phone.number === 3 ? { answer: 'worry', words: 'Still short of hands.', shown: 'circle' } : {},
    );
  const plan = {
    name: 'Looking again',
    mode: 'days',
    steps: [
      { id: '', kind: 'listen', length: 2 },
      { id: '', kind: 'close', length: 1 },
    ],
    joining: { place: '', link: '', dialIn: '', starts: '2026-06-01T09:00', timeZone: 'Europe/London' },
  };
  const next = await ward.desk('gatherings', plan);
  await ward.deskSend('PUT', `/gatherings/${next.id}`, {
    ...plan,
    name: 'Looking again, in June',
    steps: next.steps,
    edition: next.edition,
  });
  const gone = await ward.desk('gatherings', { ...plan, name: 'Not held' });
  await ward.deskSend('DELETE', `/gatherings/${gone.id}`);
};
