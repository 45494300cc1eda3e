import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { Wordmark } from '../parts/wordmark.tsx';
import { useWords } from './words.tsx';

/**
 * Every page: skip link, header with the name and help, main. Its title is told to the document, and the focus goes to
 * its heading when it has come by a link, so that a screen reader begins there.
 */
export const Page = ({ title, header, children }: { readonly title: string; readonly header?: ReactNode; readonly children: ReactNode }) => {
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

let cameByLink = false;

export const useTitle = (title: string): void => {
  useEffect(() => {
    document.title = title === 'Throughline' ? title : `${title} · Throughline`;
  }, [title]);
  useEffect(() => {
    // the first page of a visit is begun at the top by the browser itself
    if (cameByLink) {
      const heading = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('main');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus({ preventScroll: true });
      scrollTo(0, 0);
    }
    cameByLink = true;
  }, []);
};

const focusMain = (event: { preventDefault: () => void }): void => {
  event.preventDefault();
  document.getElementById('main')?.focus();
};
