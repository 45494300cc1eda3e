import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';

const StoriesPage = later(() => import('./member-stories.tsx'), 'StoriesPage', 'story');
const { member } = PAGES.story;

/** Stories that their tellers let the circle read. */
export const story: Room = {
  pages: [page(member, ({ circle }) => <StoriesPage circle={circle} />, { shared: true })],
  menu: [{ at: 80, door: 'story', path: member }],
};
