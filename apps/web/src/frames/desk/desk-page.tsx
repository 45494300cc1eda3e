import type { DeskWords } from '@throughline/messages';
import { type ReactNode } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import { useTitle } from '../../kernel/page.tsx';
import { useWords } from '../../kernel/words.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { type Room, Rooms } from '../../parts/rooms.tsx';
import { Wordmark } from '../../parts/wordmark.tsx';
import { isGone, isSignedOut, type Problem } from './desk-data.ts';
import { useDeskWords } from './desk-words.tsx';

/** Header with the rooms; its line is the thread, and ends in a knot under the room one is in. */
export const DeskPage = ({
  title,
  rooms = [],
  circle,
  children,
}: {
  readonly title: string;
  readonly rooms?: readonly Room[];
  readonly circle?: string;
  readonly children: ReactNode;
}) => {
  const { app } = useWords();
  const words = useDeskWords();
  const [path] = useLocation();
  useTitle(title);
  const at = rooms.findLastIndex(({ href }) => path === href || path.startsWith(`${href}/`));
  return (
    <div className="page">
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {app.skip}
      </a>
      <header className="desk-header no-print">
        <div className="header">
          <Wordmark />
          {rooms.length === 0 ? null : <Rooms rooms={rooms} at={at} label={app.rooms} />}
          <nav className="desk-own">
            <ul>
              {circle === undefined ? null : (
                <li className="words words-plain" dir="auto">
                  {circle}
                </li>
              )}
              <li>
                <Link href="/account">{words.circle.account}</Link>
              </li>
              <li>
                <Link href="/help">{app.help}</Link>
              </li>
            </ul>
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
};

/** The rooms of a circle's desk, in their order. */
export const roomsOf = (id: string, { circle, voices, ways }: DeskWords): readonly Room[] => [
  { name: circle.whatHeading, href: `/desk/${id}` },
  { name: circle.gatheringRoom, href: `/desk/${id}/gathering` },
  { name: voices.title, href: `/desk/${id}/voices` },
  { name: circle.studioRoom, href: `/desk/${id}/studio` },
  { name: circle.purposeRoom, href: `/desk/${id}/purpose` },
  { name: ways.title, href: `/desk/${id}/ways-in` },
];

/** The session ended while a page stood open: what is typed on it stays. */
export const SignedOut = ({ problem }: { readonly problem: Problem }) => {
  const { account } = useDeskWords();
  const [path] = useLocation();
  return (
    <div role="alert">
      {isSignedOut(problem) ? (
        <p>
          <strong>{account.signedOut}</strong>{' '}
          <Link href={`/sign-in?then=${encodeURIComponent(path)}`}>{account.signIn}</Link>
        </p>
      ) : null}
    </div>
  );
};

/** What to show while nothing was read yet: a moment, signed out, gone, or no connection. */
export const NotReady = ({ problem, title }: { readonly problem: Problem; readonly title: string }) => {
  const { app } = useWords();
  const words = useDeskWords();
  const [path] = useLocation();
  if (isSignedOut(problem)) return <Redirect to={`/sign-in?then=${encodeURIComponent(path)}`} replace />;
  return (
    <DeskPage title={title}>
      <div className="column">
        {isGone(problem) ? (
          <>
            <h1 className="unseen">{words.circle.gone}</h1>
            <Empty heading={words.circle.gone}>
              <p>{words.circle.goneMore}</p>
            </Empty>
          </>
        ) : problem === null ? (
          <Loading words={app.loading} />
        ) : (
          <p role="alert">
            <strong>{words.account.offline}</strong>
          </p>
        )}
      </div>
    </DeskPage>
  );
};
