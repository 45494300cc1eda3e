import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { Wordmark } from '../parts/wordmark.tsx';
import { focusHeading, placeScroll } from './focus.ts';
import { useWords } from './words.tsx';

/**
 * The frame of every page: skip link, header with the name and help, main. It sets the document's title. When the page
 * was opened by a link it focuses the heading, so that a screen reader begins there.
 */
export const Page = ({
  title,
  header,
  children,
}: {
  readonly title: string;
  readonly header?: ReactNode;
  readonly children: ReactNode;
}) => {
  const { app } = useWords();
  useTitle(title);
  return (
    <div className="page">
      <a className="skip" href="#main" onClick={focusMain}>
        {app.skip}
      </a>
      <header className="header no-print">
        <Wordmark />
        {header ?? <Link href="/help">{app.help}</Link>}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
};

/** The path of the last page. Null before the first page of a visit, which the browser itself opens at the top. */
let lastPath: string | null = null;

export const useTitle = (title: string): void => {
  const [path] = useLocation();
  useEffect(() => {
    document.title = title === 'Throughline' ? title : `${title} · Throughline`;
  }, [title]);
  useEffect(() => {
    if (lastPath !== null && lastPath !== path) {
      focusHeading();
      placeScroll();
    }
    lastPath = path;
  }, [path]);
};

const focusMain = (event: { preventDefault: () => void }): void => {
  event.preventDefault();
  document.getElementById('main')?.focus();
};
