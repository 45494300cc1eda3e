import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';

const GatheringPage = later(() => import('./member-gathering.tsx'), 'GatheringPage', 'gathering');
const RecordPage = later(() => import('./member-record.tsx'), 'RecordPage', 'gathering');
const GatheringDesk = later(() => import('./desk-gathering.tsx'), 'GatheringDesk', 'desk', 'gathering');
const RemotePage = later(() => import('./desk-remote.tsx'), 'RemotePage', 'desk', 'gathering');
const Deal = later(() => import('./print-deal.tsx'), 'DealPage', 'desk', 'gathering');
const StepBanner = later(() => import('./step-banner.tsx'), 'StepBanner', 'gathering');
const WallStep = later(() => import('./wall-step.tsx'), 'WallStep', 'desk', 'gathering');
const WallStepLine = later(() => import('./wall-step.tsx'), 'WallStepLine', 'gathering');
const { member, record, desk, remote, deal } = PAGES.gathering;

/** Gatherings: planned and led at the desk, followed on phones, step by step on the wall. */
export const gathering: Room = {
  pages: [
    page(member, ({ circle }) => <GatheringPage circle={circle} />, { shared: true }),
    page(record, ({ circle, id }) => <RecordPage circle={circle} gathering={id} />),
    page(desk, ({ circle }) => <GatheringDesk id={circle} />, { desk: true }),
    page(remote, ({ circle }) => <RemotePage id={circle} />, { desk: true }),
    page(deal, ({ circle }) => <Deal circle={circle} />),
  ],
  menu: [{ at: 60, door: 'gathering', path: member }],
  desk: { at: 20, door: 'gatherings', path: desk },
  // the banner is loaded only where there is a gathering, so that joining and answering do not wait for it
  banner: { when: (now) => now.gathering !== null, over: true, Show: StepBanner },
  wall: { wants: (_, step) => step !== null && step !== 'common-ground', Show: WallStep },
  WallLine: WallStepLine,
};
