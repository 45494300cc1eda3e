import './purpose.css';
import type { PurposeReply, VersionView } from '@throughline/protocol';
import { useState } from 'react';
import { Link } from 'wouter';
import { dateWords, usePack } from '../../kernel/words.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Agreed } from './agreed.tsx';
import { Comparison } from './comparison.tsx';
import { useOutcomeFinding } from './finding.tsx';
import { MadeBy } from './made-by.tsx';
import { OwnFiles } from './own-files.tsx';
import { PurposeText } from './purpose-text.tsx';
import { NotYets, Worries } from './said-words.tsx';
import { usePurpose } from './use-purpose.ts';
import { CircleMenu } from '../../frames/member/circle-menu.tsx';
import type { Member } from '../../kernel/room.ts';
import { MemberPage, WaitingLine } from '../../frames/member/member-page.tsx';

/**
 * The standing purpose as the circle reads it: first what waits for an answer, then dissent in full, and every version.
 */
export const PurposePage = ({ circle }: { readonly circle: string }) => {
  const { page } = usePack('purposeRead');
  return (
    <MemberPage circle={circle} title={page.title} column="column">
      {(member) => <Purpose {...member} />}
    </MemberPage>
  );
};

type InCircle = Member & { readonly circle: NonNullable<Member['data']['circle']> };

const Purpose = (member: InCircle) => {
  const { page } = usePack('purposeRead');
  const { shared } = usePack('purpose');
  const { id, place, data } = member;
  const { purpose } = usePurpose(id, place.pass, data.now);
  if (purpose === null) return <Loading words={shared.loading} />;
  const standing = purpose.versions.find(({ number }) => number === purpose.standing?.number);
  return (
    <div className="stack-loose">
      {purpose.asked === null ? null : (
        <p className="callout kept">
          <strong>{page.asked(purpose.asked.number)}</strong> <Link href={`/c/${id}/consent`}>{page.answer}</Link>
        </p>
      )}
      {standing === undefined ? (
        <>
          <h1 className="unseen">{page.title}</h1>
          <Empty heading={page.none}>
            <p>{page.noneMore}</p>
          </Empty>
        </>
      ) : (
        <Standing member={member} purpose={purpose} version={standing} />
      )}
      {purpose.before === null || standing !== undefined ? null : (
        <section className="callout kept">
          <strong>{page.before}</strong>
          <p className="words" dir="auto">
            {purpose.before.because}
          </p>
          <p className="small soft">{page.beforeBy(purpose.before.by, dateWords(purpose.before.on))}</p>
        </section>
      )}
      {purpose.versions.length === 0 ? null : <Versions purpose={purpose} />}
      <WaitingLine circle={id} connected={data.connected} />
      <CircleMenu circle={id} place={place} />
    </div>
  );
};

const Standing = ({
  member: { id, place, data, circle },
  purpose,
  version,
}: {
  readonly member: InCircle;
  readonly purpose: PurposeReply;
  readonly version: VersionView;
}) => {
  const { page } = usePack('purposeRead');
  const { shared } = usePack('purpose');
  const finding = useOutcomeFinding();
  const { outcome } = version;
  const waiting = outcome?.notYets.filter(({ state }) => state === 'unanswered' || state === 'overdue').length ?? 0;
  const voices = new Map((data.voices ?? []).map((voice) => [voice.id, voice]));
  return (
    <>
      {waiting === 0 || outcome === null ? null : (
        <section className="stack-tight">
          <h2>{page.unanswered(waiting)}</h2>
          <p className="small soft">{page.unansweredMore}</p>
          <NotYets
            outcome={{
              ...outcome,
              notYets: outcome.notYets.filter(({ state }) => state === 'unanswered' || state === 'overdue'),
              notYetsKept: 0,
            }}
            language={version.language}
          />
        </section>
      )}
      <div className="stack-tight">
        {purpose.standing?.overdue === true ? (
          <p>
            <strong>{shared.overdue(dateWords(version.reviewOn))}</strong>
          </p>
        ) : null}
        <h1>{page.stands(version.number, dateWords(version.decision?.on ?? version.putOn))}</h1>
        <p>{finding(version)}</p>
      </div>
      <PurposeText
        parts={version.parts}
        language={version.language}
        under={(name) => {
          const tied = version.threads.filter((thread) => thread.part === name);
          return tied.length === 0 ? (
            name === 'still-open' || version.parts[name] === '' ? null : (
              <p className="small soft">{shared.noThreads}</p>
            )
          ) : (
            <ul className="part-threads" aria-label={shared.threadsHeading}>
              {tied.map(({ voice: own }) => {
                const voice = voices.get(own);
                return voice === undefined || voice.state === 'hidden' ? null : (
                  <li key={own} className="words" lang={voice.language} dir="auto">
                    {voice.text}
                  </li>
                );
              })}
            </ul>
          );
        }}
      />
      {purpose.standing === null ? null : (
        <MadeBy madeWith={purpose.standing.madeWith} madeWithout={purpose.standing.madeWithout} />
      )}
      {outcome === null ? null : (
        <>
          <section className="stack-tight">
            <h2>{page.worriesHeading}</h2>
            <Worries outcome={outcome} language={version.language} />
          </section>
          <section className="stack-tight">
            <h2>{page.notYetsHeading}</h2>
            <NotYets outcome={outcome} language={version.language} />
          </section>
        </>
      )}
      <Agreed version={version} rule={circle.circle.rule} />
      <p>{shared.reviewOn(dateWords(version.reviewOn))}</p>
      {purpose.publicChoice?.open === true ? (
        <p>
          {page.isOpen(purpose.publicChoice.by, dateWords(purpose.publicChoice.on))}{' '}
          <Link href={`/p/${id}`}>{page.openTitle(circle.circle.name)}</Link>
        </p>
      ) : null}
      <OwnFiles circle={id} pass={place.pass} version={version.number} />
    </>
  );
};

const Versions = ({ purpose }: { readonly purpose: PurposeReply }) => {
  const { page } = usePack('purposeRead');
  const [open, setOpen] = useState<number | null>(null);
  const stateOf = ({ number, decision }: VersionView): string =>
    page.versionState[
      decision === null
        ? 'asked'
        : !decision.adopted
          ? 'refused'
          : number === purpose.standing?.number
            ? 'standing'
            : 'earlier'
    ];
  return (
    <section className="stack">
      <h2>{page.versions}</h2>
      <ul className="voice-list">
        {[...purpose.versions].reverse().map((version) => {
          const before = purpose.versions.findLast(({ number }) => number < version.number);
          return (
            <li key={version.number} className="stack-tight">
              <p>
                {page.versionLine(version.number, dateWords(version.putOn))}: <strong>{stateOf(version)}</strong>
              </p>
              {before === undefined ? null : (
                <button
                  type="button"
                  className="button quiet"
                  aria-expanded={open === version.number}
                  onClick={() => setOpen(open === version.number ? null : version.number)}
                >
                  {page.compareWith(before.number)}
                </button>
              )}
              {before !== undefined && open === version.number ? (
                <Comparison earlier={before} later={version} level={3} />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
