import { pages, type ReadablePage } from '@throughline/messages/pages';
import { Page } from '../../kernel/page.tsx';
import { readTheme, setTheme, type Theme } from '../../kernel/theme.ts';
import { useWords } from '../../kernel/words.tsx';
import { Choices } from '../../parts/choice.tsx';
import { useState } from 'react';

const PAGES: Readonly<Record<string, ReadablePage>> = {
  '/what-this-is': pages.whatThisIs,
  '/privacy': pages.privacy,
  '/remains': pages.remains,
  '/help': pages.help,
};

/** Pages that are only text. The server prints the same texts for browsers without scripts. */
export const TextPage = ({ path }: { readonly path: string }) => {
  const { app } = useWords();
  const [theme, choose] = useState<Theme>(readTheme);
  const page = PAGES[path] ?? pages.help;
  return (
    <Page title={page.title}>
      <div className="column stack-loose">
        <h1>{page.title}</h1>
        {page.sections.map(({ heading, paragraphs }) => (
          <section key={heading} className="stack-tight">
            <h2>{heading}</h2>
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </section>
        ))}
        {path === '/help' ? (
          <Choices
            legend={app.look}
            name="theme"
            value={theme}
            onValue={(value) => {
              setTheme(value as Theme);
              choose(value as Theme);
            }}
            options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, name: app.lookAs[value] }))}
          />
        ) : null}
        <p className="stands-alone">
          <a
            href="/"
            onClick={(event) => {
              event.preventDefault();
              history.back();
            }}
          >
            {app.back}
          </a>
        </p>
      </div>
    </Page>
  );
};
