import { SEATS, type Seat } from '../recording.ts';
import type { Question } from '../ask.ts';
import type { Life } from './play-life.ts';
import { type Body, Phone, type PlayedCircle } from './players.ts';
import { PEOPLE } from './ward.ts';

export type ToAsk = Question & { readonly circle: string | null; readonly seats: readonly Seat[] };
type More = Partial<Pick<ToAsk, 'body' | 'headers' | 'events' | 'seats'>>;

const NOBODY = '00000000-0000-4000-8000-000000000000';
const MEMBERS: readonly Seat[] = ['member', 'wrong', 'stranger', 'convener', 'other'];
const DESK: readonly Seat[] = ['member', 'stranger', 'convener', 'second', 'other'];

/** Every reading request that is recorded. Files that take long to make are asked for by few seats. */
export const requestsOfLife = async ({ circles, invitation }: Life): Promise<readonly ToAsk[]> => {
  const { ward, school, board } = circles;
  const list: ToAsk[] = [...ofTheHouse(ward, invitation)];
  for (const circle of Object.values(circles)) list.push(...(await ofCircle(circle)));
  list.push(
    ...(await ofDevices(ward, PEOPLE)),
    ...(await ofDevices(school, [new Phone(104, 'p1'), new Phone(118, 'p3')])),
  );
  list.push(...(await ofDevices(board, [new Phone(201, 'p1'), new Phone(9, null)])));
  list.push(...purposeFiles(ward, school, board));
  // drawn when it is first asked for, which its snapshot then says: asked for last
  for (const { id } of Object.values(circles)) list.push(members(id, 'GET', '/picture'));
  return list;
};

const ofTheHouse = (ward: PlayedCircle, token: string): readonly ToAsk[] => {
  const ask = (route: string, path: string, more: More = {}): ToAsk => ({
    route,
    path,
    circle: null,
    seats: ['stranger'],
    ...more,
  });
  const everybody = { seats: SEATS.filter((seat) => seat !== 'member' && seat !== 'wrong') };
  return [
    ask('GET /api/health', '/api/health'),
    ask('GET /api/hello', '/api/hello', everybody),
    ...[ward.code.replaceAll(' ', '-'), 'no-such-words-here'].map((code) =>
      ask('GET /api/qr/:code', `/api/qr/${code}`),
    ),
    ask('GET /api/qr/:code', `/api/qr/${ward.code.replaceAll(' ', '-')}.svg`),
    ask('GET /api/auth/*', '/api/auth/get-session', everybody),
    ask('GET /api/auth/*', '/api/auth/passkey/list-user-passkeys', everybody),
    ask('GET /api/desk/circles', '/api/desk/circles', everybody),
    ...[ward.code, ward.code.toUpperCase().replaceAll(' ', '.'), 'no such words here', 'one'].map((code) =>
      ask('POST /api/look', '/api/look', { body: { code } }),
    ),
    ask('POST /api/desk/invitations/look', '/api/desk/invitations/look', { body: { token } }),
    ask('POST /api/desk/invitations/look', '/api/desk/invitations/look', { body: { token: 'A'.repeat(43) } }),
    ...['/', '/what-this-is', '/desk', `/poster/${ward.id}`, '/nothing-here'].map((path) => ask('GET /*', path)),
    ask('GET /*', '/api/nothing-here'),
    ...['', '/now', '/voices'].map((rest) => members(NOBODY, 'GET', rest)),
    desk(NOBODY, ''),
  ];
};

const members = (id: string, method: string, rest: string, more: More = {}, shape = rest): ToAsk => ({
  route: `${method} /api/circles/:circle${shape}`,
  path: `/api/circles/${id}${rest}`,
  circle: id,
  seats: MEMBERS,
  ...more,
});
const desk = (id: string, rest: string, shape = rest, seats = DESK): ToAsk => ({
  route: `GET /api/desk/circles/:circle${shape}`,
  path: `/api/desk/circles/${id}${rest}`,
  circle: id,
  seats,
});
const open = (
  id: string,
  shape: string,
  rest = shape.replace(':circle', id),
  seats: readonly Seat[] = ['stranger', 'member'],
): ToAsk => ({
  route: `GET /api/${shape}`,
  path: `/api/${rest}`,
  circle: id,
  seats,
});

const ofCircle = async (circle: PlayedCircle): Promise<readonly ToAsk[]> => {
  const { id } = circle;
  const drafts: readonly string[] = (await circle.read('drafts')).drafts.map((draft: Body) => draft.id);
  const gatherings: readonly string[] = [
    ...(await circle.deskSend('GET', '/gatherings')).gatherings.map((one: Body) => one.id),
    NOBODY,
  ];
  const followed = drafts
    .slice(0, 3)
    .map((draft) => `draft=${draft}`)
    .join('&');
  return [
    ...['', '/voices', '/log', '/stories', '/now', '/live', '/result', '/drafts', '/purpose', '/gathering'].map(
      (rest) => members(id, 'GET', rest),
    ),
    members(id, 'GET', `/drafts/live?${followed}`, { events: 2 * Math.min(3, drafts.length) }, '/drafts/live'),
    members(id, 'GET', '/drafts/live', {}, '/drafts/live'),
    ...drafts.map((draft) => members(id, 'POST', '/drafts/text', { body: { draft, since: null } })),
    // a page that has everything, or so it says, of a writer that nobody knows
    ...[...drafts.slice(0, 1), NOBODY].map((draft) =>
      members(id, 'POST', '/drafts/text', { body: { draft, since: 'AQEF' } }),
    ),
    ...gatherings.flatMap((gathering) => [
      members(id, 'GET', `/gatherings/${gathering}`, {}, '/gatherings/:gathering'),
      ...['calendar.ics', 'record.docx', 'nothing.txt'].flatMap((file) => [
        members(
          id,
          'GET',
          `/gatherings/${gathering}/${file}`,
          { seats: ['member', 'stranger'] },
          '/gatherings/:gathering/:file',
        ),
        desk(id, `/gatherings/${gathering}/${file}`, '/gatherings/:gathering/:file', ['convener', 'other']),
      ]),
    ]),
    open(id, 'poster/:circle'),
    open(id, 'open/:circle/purpose'),
    desk(id, '', '', ['kept', ...DESK]),
    desk(id, '/gatherings'),
    desk(id, '/roster'),
    ...['circle.json', 'voices.csv', 'result.csv', 'comments.csv', 'votes.csv', 'nothing.txt'].map((file) =>
      desk(id, `/export/${file}`, '/export/:file'),
    ),
  ];
};

/** What single devices are told of their own: ballots, answers to each version, results on the way. */
const ofDevices = async (circle: PlayedCircle, phones: readonly Phone[]): Promise<readonly ToAsk[]> => {
  const { id } = circle;
  const texts: readonly string[] = (await circle.read('purpose')).versions.map(({ text }: Body) => text);
  return phones.flatMap((phone) => {
    const key = phone.key(id, 'ballot');
    // every third device is asked for by those who may not, too
    const seats: readonly Seat[] = phone.number % 12 === 0 ? MEMBERS : ['member'];
    return [
      members(id, 'POST', '/mine', { body: { key }, seats }),
      members(id, 'POST', '/result', { body: { key }, seats }),
      members(id, 'POST', '/deal', { body: { key, want: 50 }, seats }),
      ...texts.map((text) =>
        members(id, 'POST', '/consent/mine', { body: { key: phone.key(id, 'consent', text), text }, seats }),
      ),
    ];
  });
};

/** The purpose on paper: everything of the ward's, one of the board's, and what there is not. */
const purposeFiles = (ward: PlayedCircle, school: PlayedCircle, board: PlayedCircle): readonly ToAsk[] => {
  const shape = '/purpose/:number/:file';
  const few: readonly Seat[] = ['member', 'stranger'];
  const files = [
    'poster-a3.pdf',
    'poster-a4.pdf',
    'slides.pptx',
    'record.docx',
    'purpose.txt',
    'picture-1.png',
    'picture-90.png',
    'nothing.pdf',
  ];
  return [
    ...files.map((file) => members(ward.id, 'GET', `/purpose/1/${file}`, { seats: few }, shape)),
    ...['/purpose/2/poster-a4.pdf', '/purpose/3/purpose.txt', '/purpose/x/purpose.txt'].map((rest) =>
      members(ward.id, 'GET', rest, { seats: few }, shape),
    ),
    members(school.id, 'GET', '/purpose/1/purpose.txt', {}, shape),
    ...['record.docx', 'purpose.txt'].map((file) =>
      members(board.id, 'GET', `/purpose/1/${file}`, { seats: few }, shape),
    ),
    desk(ward.id, '/purpose/1/purpose.txt', shape),
    desk(ward.id, '/purpose/2/purpose.txt', shape),
    ...[ward, board, school].map(({ id }) => open(id, 'open/:circle/purpose/:file', `open/${id}/purpose/purpose.txt`)),
  ];
};
