import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';

const ResultPage = later(() => import('./member-result.tsx'), 'ResultPage', 'result', 'picture');
const WallRound = later(() => import('./wall-round.tsx'), 'WallRound', 'desk', 'result', 'picture');
const { member } = PAGES.result;

/**
 * What is held in common. On the wall it is the view when no other wants to be shown; before there is a result, that
 * view is the count of who takes part.
 */
export const result: Room = {
  pages: [page(member, ({ circle }) => <ResultPage circle={circle} />, { shared: true })],
  menu: [{ at: 40, door: 'result', path: member }],
  wall: { wants: () => true, Show: WallRound },
};
