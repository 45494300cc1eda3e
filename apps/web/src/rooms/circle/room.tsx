import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';

const CircleList = later(() => import('./desk-list.tsx'), 'CircleList', 'desk');
const NewCircle = later(() => import('./desk-circle-form.tsx'), 'NewCircle', 'desk');
const EditCircle = later(() => import('./desk-circle-form.tsx'), 'EditCircle', 'desk');
const CircleHome = later(() => import('./desk-home.tsx'), 'CircleHome', 'desk');
const { list, make, home, edit } = PAGES.circle;

/** Circles at the desk: the list, making one, its home. */
export const circle: Room = {
  pages: [
    page(list, () => <CircleList />, { desk: true }),
    // it comes before the home, because the home's address pattern matches it too
    page(make, () => <NewCircle />, { desk: true }),
    page(home, (at) => <CircleHome id={at.circle} />, { desk: true }),
    page(edit, (at) => <EditCircle id={at.circle} />, { desk: true }),
  ],
  desk: { at: 10, door: 'circle', path: home },
};
