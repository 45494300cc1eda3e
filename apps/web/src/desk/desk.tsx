import './desk.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Route, Switch } from 'wouter';
import { lazy, Suspense } from 'react';
import { NotFound } from '../app/not-found.tsx';
import { AccountPage } from './account-page.tsx';
import { CircleHome } from './circle-home.tsx';
import { CircleList } from './circle-list.tsx';
import { DeskWordsProvider } from './desk-words.tsx';
import { EditCircle, NewCircle } from './circle-form-page.tsx';
import { GatheringDesk } from './gathering/gathering-desk.tsx';
import { RemotePage } from './gathering/remote-page.tsx';
import { RosterPage } from './roster/roster-page.tsx';
import { InvitationPage } from './invitation-page.tsx';
import { ResetPasswordPage } from './reset-password-page.tsx';
import { SetUpPage } from './set-up-page.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { TypeInPage } from './type-in-page.tsx';
import { VoicesPage } from './voices-page.tsx';
import { WaysInPage } from './ways-in-page.tsx';

/** The word by word comparison and the consent round's parts come with the purpose. */
const PurposeDeskPage = lazy(async () => ({
  default: (await import('./purpose/purpose-desk-page.tsx')).PurposeDeskPage,
}));
const TypeConsentPage = lazy(async () => ({
  default: (await import('./purpose/type-consent-page.tsx')).TypeConsentPage,
}));
/** Shared text and the coach come when the studio is opened. */
const StudioPage = lazy(async () => ({ default: (await import('../studio/studio-page.tsx')).StudioPage }));

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 2_000 } } });

/** The conveners' pages. */
export const Desk = () => (
  <QueryClientProvider client={queries}>
    <DeskWordsProvider>
      <Switch>
        <Route path="/sign-in">{() => <SignInPage />}</Route>
        <Route path="/set-up">{() => <SetUpPage />}</Route>
        <Route path="/convene">{() => <InvitationPage />}</Route>
        <Route path="/account">{() => <AccountPage />}</Route>
        <Route path="/reset-password">{() => <ResetPasswordPage />}</Route>
        <Route path="/desk">{() => <CircleList />}</Route>
        <Route path="/desk/new">{() => <NewCircle />}</Route>
        <Route path="/desk/:circle">{({ circle }) => <CircleHome id={circle} />}</Route>
        <Route path="/desk/:circle/edit">{({ circle }) => <EditCircle id={circle} />}</Route>
        <Route path="/desk/:circle/voices">{({ circle }) => <VoicesPage id={circle} />}</Route>
        <Route path="/desk/:circle/ways-in">{({ circle }) => <WaysInPage id={circle} />}</Route>
        <Route path="/desk/:circle/gathering">{({ circle }) => <GatheringDesk id={circle} />}</Route>
        <Route path="/desk/:circle/roster">{({ circle }) => <RosterPage id={circle} />}</Route>
        <Route path="/remote/:circle">{({ circle }) => <RemotePage id={circle} />}</Route>
        <Route path="/desk/:circle/type-in">{({ circle }) => <TypeInPage id={circle} />}</Route>
        <Route path="/desk/:circle/type-consent">
          {({ circle }) => (
            <Suspense fallback={null}>
              <TypeConsentPage id={circle} />
            </Suspense>
          )}
        </Route>
        <Route path="/desk/:circle/purpose">
          {({ circle }) => (
            <Suspense fallback={null}>
              <PurposeDeskPage id={circle} />
            </Suspense>
          )}
        </Route>
        <Route path="/desk/:circle/studio">
          {({ circle }) => (
            <Suspense fallback={null}>
              <StudioPage id={circle} />
            </Suspense>
          )}
        </Route>
        <Route>{() => <NotFound />}</Route>
      </Switch>
    </DeskWordsProvider>
  </QueryClientProvider>
);
