import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';
import { JoinPage } from './member-join.tsx';

const KeepPlacePage = later(() => import('./member-keep.tsx'), 'KeepPlacePage', 'place');
const WaysInPage = later(() => import('./desk-ways-in.tsx'), 'WaysInPage', 'desk');
const Sheet = later(() => import('./print-sheet.tsx'), 'SheetPage', 'desk');
const { byWords, byLink, keep, waysIn, sheet } = PAGES.join;

/** Joining a circle, keeping one's place in it, and all the ways in. */
export const join: Room = {
  pages: [
    page(byWords, () => <JoinPage code={null} />),
    page(byLink, ({ code }) => <JoinPage key={code} code={code} />, { shared: true }),
    page(keep, () => <KeepPlacePage />),
    page(waysIn, ({ circle }) => <WaysInPage id={circle} />, { desk: true }),
    page(sheet, ({ circle }) => <Sheet circle={circle} />),
  ],
  menu: [
    { at: 110, door: 'keep', path: keep },
    { at: 120, door: 'clear', path: keep },
  ],
  desk: { at: 60, door: 'ways', path: waysIn },
};
