import { linkTo } from '@throughline/device';
import { type PublicPurposeReply, readPublicPurpose, takePublicPurposeFile } from '@throughline/protocol';
import './purpose.css';
import { Link } from 'wouter';
import { Page } from '../../kernel/page.tsx';
import { useFetched } from '../../device/use-fetched.ts';
import { dateWords, usePack, useWords } from '../../kernel/words.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useOutcomeFinding } from './finding.tsx';
import { MadeBy } from './made-by.tsx';
import { PurposeText } from './purpose-text.tsx';
import { NotYets, Worries } from './said-words.tsx';

/**
 * The public page: the purpose for everybody with the link, while the circle has the page open. It shows what is
 * printed and nothing more.
 */
export const OpenPage = ({ circle }: { readonly circle: string }) => {
  const { page } = usePack('purposeRead');
  const { app } = useWords();
  const { data, problem } = useFetched({ route: readPublicPurpose, at: { circle } });
  const read =
    problem === null || (problem === 'offline' && data !== null) ? data : problem === 'offline' ? problem : 'gone';
  return (
    <Page title={read !== null && typeof read === 'object' ? page.openTitle(read.circle) : page.title}>
      {read === null ? (
        <Loading words={app.loading} />
      ) : (
        <div className="column stack-loose">
          {typeof read === 'string' ? (
            <>
              <h1 className="unseen">{page.openGone}</h1>
              <Empty heading={read === 'gone' ? page.openGone : app.offline}>
                <p>{read === 'gone' ? page.openGoneMore : ''}</p>
              </Empty>
            </>
          ) : (
            <Whole circle={circle} read={read} />
          )}
        </div>
      )}
    </Page>
  );
};

const FILES = ['poster-a3.pdf', 'poster-a4.pdf', 'slides.pptx', 'record.docx', 'purpose.txt', 'picture-1.png'] as const;

const Whole = ({ circle, read }: { readonly circle: string; readonly read: PublicPurposeReply }) => {
  const { page, poster } = usePack('purposeRead');
  const { shared } = usePack('purpose');
  const finding = useOutcomeFinding();
  const { version, voices, language } = read;
  const { outcome, decision } = version;
  return (
    <>
      {outcome !== null && outcome.notYets.some(({ state }) => state === 'unanswered') ? (
        <section className="stack-tight">
          <h2>{page.unanswered(outcome.notYets.filter(({ state }) => state === 'unanswered').length)}</h2>
          <NotYets
            outcome={{
              ...outcome,
              notYets: outcome.notYets.filter(({ state }) => state === 'unanswered'),
              notYetsKept: 0,
            }}
            language={language}
          />
        </section>
      ) : null}
      <div className="stack-tight">
        {read.overdue ? (
          <p>
            <strong>{shared.overdue(dateWords(version.reviewOn))}</strong>
          </p>
        ) : null}
        <p className="words circle-question" lang={language} dir="auto">
          {read.circle}
        </p>
        <h1>{page.stands(version.number, dateWords(decision?.on ?? version.putOn))}</h1>
        <p>{finding(version)}</p>
        <p className="small soft">
          {page.question}:{' '}
          <span className="words words-plain" lang={language} dir="auto">
            {read.question}
          </span>
        </p>
      </div>
      <PurposeText
        parts={version.parts}
        language={language}
        under={(name) => {
          const tied = voices.filter(({ part }) => part === name);
          return tied.length === 0 ? null : (
            <ul className="part-threads" aria-label={shared.threadsHeading}>
              {tied.map(({ words }) => (
                <li key={words} className="words" dir="auto">
                  {words}
                </li>
              ))}
            </ul>
          );
        }}
      />
      <MadeBy madeWith={read.madeWith} madeWithout={read.madeWithout} />
      {outcome === null ? null : (
        <>
          <section className="stack-tight">
            <h2>{page.worriesHeading}</h2>
            <Worries outcome={outcome} language={language} />
          </section>
          <section className="stack-tight">
            <h2>{page.notYetsHeading}</h2>
            <NotYets outcome={outcome} language={language} />
          </section>
        </>
      )}
      <p>
        {shared.reviewOn(dateWords(version.reviewOn))} <Link href={`/poster/${circle}`}>{poster.title}</Link>
      </p>
      <section className="stack-tight">
        <h2>{page.share}</h2>
        <p className="files">
          {FILES.map((file) => (
            <a key={file} href={linkTo(takePublicPurposeFile, { circle, file })} download>
              {page.files[file === 'picture-1.png' ? 'picture.png' : file]}
            </a>
          ))}
        </p>
      </section>
      <p className="small soft">{page.isOpen(read.chosen.by, dateWords(read.chosen.on))}</p>
    </>
  );
};
