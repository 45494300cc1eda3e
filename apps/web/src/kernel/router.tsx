import { PAGES } from '@throughline/protocol/pages';
import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Announcer } from '../parts/said.tsx';
import { Loading } from '../parts/loading.tsx';
import { ROOMS } from '../rooms/all.ts';
import { NotFound } from './not-found.tsx';
import { later, page, type RoomPage, RoomsContext } from './room.ts';
import { useWords } from './words.tsx';

const Desk = later(() => import('../frames/desk/desk.tsx'), 'Desk', 'desk');
const WallPage = later(() => import('../frames/wall/wall-page.tsx'), 'WallPage', 'desk', 'result');
const TabletPage = later(() => import('../frames/member/tablet-page.tsx'), 'TabletPage', 'tablet');

/** Pages of the frames that show several rooms at once. */
const FRAMES: readonly RoomPage[] = [
  page(PAGES.wall.wall, ({ circle }) => <WallPage circle={circle} />),
  page(PAGES.tablet.tablet, ({ circle }) => <TabletPage key="tablet" circle={circle} scribe={false} />),
  page(PAGES.tablet.scribe, ({ circle }) => <TabletPage key="scribe" circle={circle} scribe />),
];
export const ROUTES: readonly RoomPage[] = [...ROOMS.flatMap(({ pages }) => pages), ...FRAMES];

/**
 * All pages at their addresses. Joining, responding and writing load with the first page, others when they are opened.
 */
export const Router = () => {
  const { app } = useWords();
  return (
    <RoomsContext value={ROOMS}>
      <Announcer />
      <Suspense fallback={<Loading words={app.loading} />}>
        <Switch>
          {ROUTES.map(({ path, show, desk }) => (
            <Route key={path} path={path}>
              {(params) =>
                desk ? <Desk>{show(params as Record<string, string>)}</Desk> : show(params as Record<string, string>)
              }
            </Route>
          ))}
          <Route>{() => <NotFound />}</Route>
        </Switch>
      </Suspense>
    </RoomsContext>
  );
};
