import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';

const PosterPage = later(() => import('./member-poster.tsx'), 'PosterPage', 'purpose', 'purposeRead');

/** The poster's page: did you see this today? */
export const sighting: Room = { pages: [page(PAGES.sighting.poster, ({ circle }) => <PosterPage circle={circle} />)] };
