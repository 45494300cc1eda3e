import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { JoinPage } from '../member/join-page.tsx';
import { RespondPage } from '../member/respond-page.tsx';
import { WritePage } from '../member/write-page.tsx';
import { Loading } from '../parts/loading.tsx';
import { NotFound } from './not-found.tsx';
import { useWords } from './words.tsx';

/** Joining, responding and writing come with the first load; everything else is fetched when it is opened. */
const FirstPage = lazy(async () => ({ default: (await import('../start/first-page.tsx')).FirstPage }));
const TextPage = lazy(async () => ({ default: (await import('../start/text-page.tsx')).TextPage }));
const MinePage = lazy(async () => ({ default: (await import('../member/mine-page.tsx')).MinePage }));
const ResultPage = lazy(async () => ({ default: (await import('../member/result-page.tsx')).ResultPage }));
const LogPage = lazy(async () => ({ default: (await import('../member/log-page.tsx')).LogPage }));
const PosterPage = lazy(async () => ({ default: (await import('../poster/poster-page.tsx')).PosterPage }));
const OpenPage = lazy(async () => ({ default: (await import('../poster/open-page.tsx')).OpenPage }));
const PurposePage = lazy(async () => ({ default: (await import('../member/purpose-page.tsx')).PurposePage }));
const ConsentPage = lazy(async () => ({ default: (await import('../member/consent-page.tsx')).ConsentPage }));
const StoriesPage = lazy(async () => ({ default: (await import('../member/stories-page.tsx')).StoriesPage }));
const DraftPage = lazy(async () => ({ default: (await import('../studio/draft-page.tsx')).DraftPage }));
const KeepPage = lazy(async () => ({ default: (await import('../member/keep-page.tsx')).KeepPage }));
const TabletPage = lazy(async () => ({ default: (await import('../member/tablet-page.tsx')).TabletPage }));
const ScribePage = lazy(async () => ({ default: (await import('../member/tablet-page.tsx')).ScribePage }));
const GatheringPage = lazy(async () => ({ default: (await import('../gathering/gathering-page.tsx')).GatheringPage }));
const RecordPage = lazy(async () => ({ default: (await import('../gathering/record-page.tsx')).RecordPage }));
const WallPage = lazy(async () => ({ default: (await import('../wall/wall-page.tsx')).WallPage }));
const Desk = lazy(async () => ({ default: (await import('../desk/desk.tsx')).Desk }));
const PrintPage = lazy(async () => ({ default: (await import('../print/print-page.tsx')).PrintPage }));

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
