import { addressOf } from '@throughline/protocol/pages';
import { type ReactNode } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import { useTitle } from '../../kernel/page.tsx';
import { useRooms } from '../../kernel/room.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Rooms } from '../../parts/rooms.tsx';
import { Wordmark } from '../../parts/wordmark.tsx';
import { isGone, isSignedOut, type Problem } from './desk-data.ts';
import { Said } from '../../parts/said.tsx';

/** A page of the desk with its header. The header's line is the thread; it ends in a knot under the current room. */
export const DeskPage = ({
  title,
  id,
  circle,
  children,
}: {
  readonly title: string;
  /** The id and name of the circle whose desk this is. Without them the header has no rooms. */
  readonly id?: string;
  readonly circle?: string;
  readonly children: ReactNode;
}) => {
  const { app, doors } = useWords();
  const words = usePack('desk');
  const [path] = useLocation();
  const lines = useRooms()
    .flatMap(({ desk }) => desk ?? [])
    .sort((a, b) => a.at - b.at);
  const rooms =
    id === undefined
      ? []
      : lines.map(({ door, path: to }) => ({
          name: doors[door],
          href: addressOf(to as '/desk/:circle', { circle: id }),
        }));
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

/** The session ended while the page was open. What is typed on the page stays. */
export const SignedOut = ({ problem }: { readonly problem: Problem }) => {
  const { account } = usePack('desk');
  const [path] = useLocation();
  return (
    <Said as="div">
      {isSignedOut(problem) ? (
        <p>
          <strong>{account.signedOut}</strong>{' '}
          <Link href={`/sign-in?then=${encodeURIComponent(path)}`}>{account.signIn}</Link>
        </p>
      ) : null}
    </Said>
  );
};

/** Shown until something was read: loading, signed out, no such circle, or no connection. */
export const NotReady = ({ problem, title }: { readonly problem: Problem; readonly title: string }) => {
  const { app } = useWords();
  const words = usePack('desk');
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
          <Said>
            <strong>{words.account.offline}</strong>
          </Said>
        )}
      </div>
    </DeskPage>
  );
};
