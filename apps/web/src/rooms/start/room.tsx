import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';

const FirstPage = later(() => import('./member-first.tsx'), 'FirstPage', 'start');
const TextPage = later(() => import('./member-text.tsx'), 'TextPage');
const { first, ...texts } = PAGES.start;

/** The first page, and the pages that are only text. */
export const start: Room = {
  pages: [
    page(first, () => <FirstPage />),
    ...Object.values(texts).map((path) => page(path, () => <TextPage path={path} />)),
  ],
};
