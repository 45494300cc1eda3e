import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';
import { WritePage } from './member-write.tsx';

const MinePage = later(() => import('./member-mine.tsx'), 'MinePage', 'voice', 'log');
const VoicesPage = later(() => import('./desk-voices.tsx'), 'VoicesPage', 'desk');
const { write, mine, desk } = PAGES.voice;

/** Voices: writing one, what became of one's own, and all of them at the desk. */
export const voice: Room = {
  pages: [
    page(write, ({ circle }) => <WritePage circle={circle} />, { shared: true }),
    page(mine, ({ circle }) => <MinePage circle={circle} />, { shared: true }),
    page(desk, ({ circle }) => <VoicesPage id={circle} />, { desk: true }),
  ],
  menu: [
    { at: 20, door: 'write', path: write },
    { at: 30, door: 'mine', path: mine },
  ],
  desk: { at: 30, door: 'voices', path: desk },
};
