import type { Recording } from '../recording.ts';
import { signIn } from '../seats.ts';
import type { House } from '../start-recorded-server.ts';
import { BOARD, playBoard, playSchool, SCHOOL } from './other-circles.ts';
import { type Body, type Headers, type LifeClock, PlayedCircle, Players } from './players.ts';
import { agreeOnWard, goOnOnWard } from './ward-purpose.ts';
import { draftOnWard, gatherOnWard, WARD } from './ward.ts';

export const ACCOUNTS = {
  convener: { email: 'sana@example.org', password: 'a long enough one' },
  second: { email: 'bo@example.org', password: 'another long one' },
  other: { email: 'cy@example.org', password: 'a third long one' },
};

/** What was played, for the requests about it. */
export type Life = {
  readonly circles: Readonly<Record<'ward' | 'school' | 'board' | 'example' | 'imported', PlayedCircle>>;
  readonly invitation: string;
  readonly keptSession: string;
  readonly passes: Recording['passes'];
};

/** Plays everything on a server whose folder contains only an imported conversation. */
export const playLife = async (house: House, clock: LifeClock): Promise<Life> => {
  const players = new Players(house, clock);
  const { convener, second, other } = ACCOUNTS;
  await players.post('/api/set-up', { code: house.setUpCode, name: 'Sana Idris', ...convener, accepts: true });
  const sana = { cookie: await signIn(house.base, convener.email, convener.password) };
  const make = async (draft: object): Promise<PlayedCircle> => {
    const made = await players.post('/api/desk/circles', draft, sana);
    return circleOf(players, made.id, sana);
  };
  const join = async (circle: PlayedCircle, name: string, account: typeof second): Promise<Headers> => {
    const { token } = await circle.desk('conveners/invite', {});
    await players.post('/api/desk/invitations/join', { token, name, ...account });
    return { cookie: await signIn(house.base, account.email, account.password) };
  };
  const ward = await make(WARD);
  const bo = await join(ward, 'Bo Ek', second);
  await keepRoster(ward);
  const gathering = await gatherOnWard(ward, bo);
  const draft = await draftOnWard(ward, gathering.id);
  await agreeOnWard(ward, draft, gathering.id);
  await goOnOnWard(ward);
  const school = await make(SCHOOL);
  await join(school, 'Cy Roe', other);
  await playSchool(school);
  const board = await make(BOARD);
  await playBoard(board);
  const { circles } = await players.get('/api/desk/circles', sana);
  const example = await circleOf(players, circles.find((one: Body) => one.example).id, sana);
  const imported = await circleOf(players, circles.find((one: Body) => one.imported !== null).id, sana);
  // made in the background at the first request
  await example.until(({ picture }) => picture.state === 'ready');
  const { token } = await ward.desk('conveners/invite', {});
  const all = [ward, school, board, example, imported];
  return {
    circles: { ward, school, board, example, imported },
    invitation: token,
    keptSession: sana.cookie,
    passes: Object.fromEntries(
      all.map(({ id, pass }, at) => [id, { own: pass, wrong: (all[(at + 1) % all.length] as PlayedCircle).pass }]),
    ),
  };
};

const circleOf = async (players: Players, id: string, cookie: Headers): Promise<PlayedCircle> => {
  const { circle, pass } = await players.get(`/api/desk/circles/${id}`, cookie);
  return new PlayedCircle(players, { id, code: circle.code, pass }, cookie);
};

const keepRoster = async (ward: PlayedCircle): Promise<void> => {
  const { affected } = await ward.deskSend('GET', '');
  await ward.desk('roster', {
    people: [
      { name: 'Ann Other', email: 'ann@example.org', affected: affected[0].id },
      { name: 'Ola Nord', email: null, affected: null },
      { name: 'Gone Again', email: 'gone@example.org', affected: null },
    ],
  });
  const { people } = await ward.deskSend('GET', '/roster');
  await ward.deskSend('DELETE', `/roster/${people.find(({ name }: Body) => name === 'Gone Again').id}`);
};
