import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { JoinPage } from '../rooms/join/member-join.tsx';
import { RespondPage } from '../rooms/ballot/member-respond.tsx';
import { WritePage } from '../rooms/voice/member-write.tsx';
import { Loading } from '../parts/loading.tsx';
import { NotFound } from './not-found.tsx';
import { useWords } from './words.tsx';

/** Joining, responding and writing come with the first load; everything else is fetched when it is opened. */
const FirstPage = lazy(async () => ({ default: (await import('../rooms/start/member-first.tsx')).FirstPage }));
const TextPage = lazy(async () => ({ default: (await import('../rooms/start/member-text.tsx')).TextPage }));
const MinePage = lazy(async () => ({ default: (await import('../rooms/voice/member-mine.tsx')).MinePage }));
const ResultPage = lazy(async () => ({ default: (await import('../rooms/result/member-result.tsx')).ResultPage }));
const LogPage = lazy(async () => ({ default: (await import('../rooms/log/member-log.tsx')).LogPage }));
const PosterPage = lazy(async () => ({ default: (await import('../rooms/sighting/member-poster.tsx')).PosterPage }));
const OpenPage = lazy(async () => ({ default: (await import('../rooms/purpose/member-open.tsx')).OpenPage }));
const PurposePage = lazy(async () => ({ default: (await import('../rooms/purpose/member-purpose.tsx')).PurposePage }));
const ConsentPage = lazy(async () => ({ default: (await import('../rooms/consent/member-consent.tsx')).ConsentPage }));
const StoriesPage = lazy(async () => ({ default: (await import('../rooms/story/member-stories.tsx')).StoriesPage }));
const DraftPage = lazy(async () => ({ default: (await import('../rooms/drafting/member-draft.tsx')).DraftPage }));
const KeepPage = lazy(async () => ({ default: (await import('../rooms/join/member-keep.tsx')).KeepPage }));
const TabletPage = lazy(async () => ({ default: (await import('../frames/member/tablet-page.tsx')).TabletPage }));
const ScribePage = lazy(async () => ({ default: (await import('../frames/member/tablet-page.tsx')).ScribePage }));
const GatheringPage = lazy(async () => ({
  default: (await import('../rooms/gathering/member-gathering.tsx')).GatheringPage,
}));
const RecordPage = lazy(async () => ({ default: (await import('../rooms/gathering/member-record.tsx')).RecordPage }));
const WallPage = lazy(async () => ({ default: (await import('../frames/wall/wall-page.tsx')).WallPage }));
const Desk = lazy(async () => ({ default: (await import('../frames/desk/desk.tsx')).Desk }));
const PrintPage = lazy(async () => ({ default: (await import('../frames/print/print-page.tsx')).PrintPage }));

export const Router = () => {
  const { app } = useWords();
  return (
    <Suspense fallback={<Loading words={app.loading} />}>
      <Switch>
        <Route path="/">{() => <FirstPage />}</Route>
        <Route path="/j">{() => <JoinPage code={null} />}</Route>
        <Route path="/j/:code">{({ code }) => <JoinPage key={code} code={code} />}</Route>
        <Route path="/c/:circle">{({ circle }) => <RespondPage circle={circle} />}</Route>
        <Route path="/c/:circle/write">{({ circle }) => <WritePage circle={circle} />}</Route>
        <Route path="/c/:circle/mine">{({ circle }) => <MinePage circle={circle} />}</Route>
        <Route path="/c/:circle/result">{({ circle }) => <ResultPage circle={circle} />}</Route>
        <Route path="/c/:circle/log">{({ circle }) => <LogPage circle={circle} />}</Route>
        <Route path="/c/:circle/stories">{({ circle }) => <StoriesPage circle={circle} />}</Route>
        <Route path="/c/:circle/draft">{({ circle }) => <DraftPage circle={circle} />}</Route>
        <Route path="/c/:circle/gathering">{({ circle }) => <GatheringPage circle={circle} />}</Route>
        <Route path="/c/:circle/gathering/:id">
          {({ circle, id }) => <RecordPage circle={circle} gathering={id} />}
        </Route>
        <Route path="/c/:circle/purpose">{({ circle }) => <PurposePage circle={circle} />}</Route>
        <Route path="/c/:circle/consent">{({ circle }) => <ConsentPage circle={circle} />}</Route>
        <Route path="/poster/:circle">{({ circle }) => <PosterPage circle={circle} />}</Route>
        <Route path="/p/:circle">{({ circle }) => <OpenPage circle={circle} />}</Route>
        <Route path="/keep">{() => <KeepPage />}</Route>
        <Route path="/tablet/:circle">{({ circle }) => <TabletPage circle={circle} />}</Route>
        <Route path="/scribe/:circle">{({ circle }) => <ScribePage circle={circle} />}</Route>
        <Route path="/wall/:circle">{({ circle }) => <WallPage circle={circle} />}</Route>
        <Route path="/print/:circle/:what">{({ circle, what }) => <PrintPage circle={circle} what={what} />}</Route>
        {['/what-this-is', '/privacy', '/remains', '/help'].map((path) => (
          <Route key={path} path={path}>
            {() => <TextPage path={path} />}
          </Route>
        ))}
        {['/desk', '/desk/*?', '/remote/*?', '/sign-in', '/set-up', '/convene', '/account', '/reset-password'].map(
          (path) => (
            <Route key={path} path={path}>
              {() => <Desk />}
            </Route>
          ),
        )}
        <Route>{() => <NotFound />}</Route>
      </Switch>
    </Suspense>
  );
};
