import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';

const LogPage = later(() => import('./member-log.tsx'), 'LogPage', 'log');
const { member } = PAGES.log;

/** The log of hidden and merged voices, and the proposals. */
export const log: Room = {
  pages: [page(member, ({ circle }) => <LogPage circle={circle} />, { shared: true })],
  menu: [{ at: 90, door: 'log', path: member }],
};
