import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';

/** The shared text and the coach are loaded when the studio is opened. */
const DraftPage = later(() => import('./member-draft.tsx'), 'DraftPage', 'drafting');
const StudioPage = later(() => import('./desk-studio.tsx'), 'StudioPage', 'desk', 'drafting');
const WallDrafts = later(() => import('./wall-drafts.tsx'), 'WallDrafts', 'drafting');
const { member, desk } = PAGES.drafting;

/** Drafting together: on phones, in the studio, and on the wall. */
export const drafting: Room = {
  pages: [
    page(member, ({ circle }) => <DraftPage circle={circle} />),
    page(desk, ({ circle }) => <StudioPage id={circle} />, { desk: true }),
  ],
  menu: [{ at: 50, door: 'drafting', path: member }],
  desk: { at: 40, door: 'studio', path: desk },
  wall: {
    wants: (now, step) => step === 'draft' || (step === null && now?.drafting.open === true),
    Show: WallDrafts,
  },
};
