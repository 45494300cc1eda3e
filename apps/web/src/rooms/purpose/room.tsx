import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';

const PurposePage = later(() => import('./member-purpose.tsx'), 'PurposePage', 'purpose', 'purposeRead');
const OpenPage = later(() => import('./member-open.tsx'), 'OpenPage', 'purpose', 'purposeRead');
const PurposeDeskPage = later(
  () => import('./desk-purpose.tsx'),
  'PurposeDeskPage',
  'desk',
  'purpose',
  'purposeDesk',
  'purposeRead',
);
const WallPurpose = later(
  () => import('./wall-purpose.tsx'),
  'WallPurpose',
  'gathering',
  'purpose',
  'purposeDesk',
  'purposeRead',
);
const { member, open, desk } = PAGES.purpose;

/** The standing purpose: for the circle, for everybody where its page is open, at the desk, and on the wall. */
export const purpose: Room = {
  pages: [
    page(member, ({ circle }) => <PurposePage circle={circle} />, { shared: true }),
    page(open, ({ circle }) => <OpenPage circle={circle} />),
    page(desk, ({ circle }) => <PurposeDeskPage id={circle} />, { desk: true }),
  ],
  menu: [{ at: 70, door: 'purpose', path: member }],
  desk: { at: 50, door: 'purpose', path: desk },
  wall: {
    wants: (now, step) =>
      (now?.purpose.standing ?? null) !== null &&
      (step === null ? now?.round?.state !== 'open' : step === 'consent' || step === 'close'),
    Show: WallPurpose,
  },
};
