import './desk.css';
import { Route, Switch } from 'wouter';
import { lazy, Suspense } from 'react';
import { NotFound } from '../../kernel/not-found.tsx';
import { AccountPage } from '../../rooms/convener/desk-account.tsx';
import { CircleHome } from '../../rooms/circle/desk-home.tsx';
import { CircleList } from '../../rooms/circle/desk-list.tsx';
import { DeskWordsProvider } from './desk-words.tsx';
import { EditCircle, NewCircle } from '../../rooms/circle/desk-circle-form.tsx';
import { GatheringDesk } from '../../rooms/gathering/desk-gathering.tsx';
import { RemotePage } from '../../rooms/gathering/desk-remote.tsx';
import { RosterPage } from '../../rooms/roster/desk-roster.tsx';
import { InvitationPage } from '../../rooms/convener/desk-invitation.tsx';
import { ResetPasswordPage } from '../../rooms/convener/desk-reset-password.tsx';
import { SetUpPage } from '../../rooms/convener/desk-set-up.tsx';
import { SignInPage } from '../../rooms/convener/desk-sign-in.tsx';
import { TypeInPage } from '../../rooms/ballot/desk-type-in.tsx';
import { VoicesPage } from '../../rooms/voice/desk-voices.tsx';
import { WaysInPage } from '../../rooms/join/desk-ways-in.tsx';

/** The word by word comparison and the consent round's parts come with the purpose. */
const PurposeDeskPage = lazy(async () => ({
  default: (await import('../../rooms/purpose/desk-purpose.tsx')).PurposeDeskPage,
}));
const TypeConsentPage = lazy(async () => ({
  default: (await import('../../rooms/consent/desk-type-consent.tsx')).TypeConsentPage,
}));
/** Shared text and the coach come when the studio is opened. */
const StudioPage = lazy(async () => ({ default: (await import('../../rooms/drafting/desk-studio.tsx')).StudioPage }));

/** The conveners' pages. */
export const Desk = () => (
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
);
