import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';

const RosterPage = later(() => import('./desk-roster.tsx'), 'RosterPage', 'desk', 'gathering');
const Slips = later(() => import('./print-slips.tsx'), 'SlipsPage', 'desk', 'gathering');
const { desk, slips } = PAGES.roster;

/** Who is invited, and a slip for each of them. */
export const roster: Room = {
  pages: [
    page(desk, ({ circle }) => <RosterPage id={circle} />, { desk: true }),
    page(slips, ({ circle }) => <Slips circle={circle} />),
  ],
};
