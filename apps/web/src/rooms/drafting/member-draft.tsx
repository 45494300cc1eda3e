import './studio.css';
import { type PartId, PARTS } from '@throughline/domain';
import type { DraftsReply, DraftView } from '@throughline/protocol';
import { useCallback, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { usePack, useWords } from '../../kernel/words.tsx';
import { CircleMenu } from '../../frames/member/circle-menu.tsx';
import type { Member } from '../../kernel/room.ts';
import { MemberPage } from '../../frames/member/member-page.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { Empty, PromiseCallout } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notices } from '../../parts/notice.tsx';
import { ClockWords, HandOverWords } from './clock-words.tsx';
import { LateWords } from './late-words.tsx';
import { PartBox } from './part-box.tsx';
import { PartThreads, ThreadCount } from './part-threads.tsx';
import { SavedLine } from './saved-line.tsx';
import { SuggestForm } from './suggest-form.tsx';
import { SuggestionsSection } from './suggestions-section.tsx';
import { useActions } from './use-actions.ts';
import { useDrafts } from './use-drafts.ts';
import { useSharedDraft } from './use-shared-draft.ts';
import { useSharing } from './use-sharing.ts';
import { usePaced } from './writing-now.tsx';
import { Said } from '../../parts/said.tsx';

/** Drafting on a phone: choose a draft, then a part at a time. */
export const DraftPage = ({ circle }: { readonly circle: string }) => {
  const words = usePack('drafting');
  return (
    <MemberPage circle={circle} title={words.draftTitle}>
      {(member) => <Drafting {...member} />}
    </MemberPage>
  );
};

const Drafting = (member: Member) => {
  const { app } = useWords();
  const { id, place, data } = member;
  const { drafts, refresh } = useDrafts(id, place.pass, data.now);
  const search = new URLSearchParams(useSearch());
  if (drafts === null) return <Loading words={app.loading} />;
  const draft = drafts.drafts.find((one) => one.id === search.get('draft'));
  const part = PARTS.find((one) => one === search.get('part'));
  return (
    <>
      <ClockWords clock={drafts.clock} />
      <HandOverWords drafts={drafts} />
      {draft === undefined ? (
        <ChooseDraft id={id} drafts={drafts} language={data.circle?.circle.language ?? 'en'} />
      ) : part === undefined ? (
        <ChoosePart id={id} draft={draft} language={data.circle?.circle.language ?? 'en'} isOpen={drafts.open} />
      ) : (
        <WritePart key={draft.id} member={member} drafts={drafts} draft={draft} part={part} refresh={refresh} />
      )}
      <div className="foot stack">
        <CircleMenu circle={id} place={place} />
      </div>
    </>
  );
};

const NotOpen = ({ isOpen }: { readonly isOpen: boolean }) => {
  const words = usePack('drafting');
  return (
    <Said as="div">
      {isOpen ? null : (
        <p>
          <strong>{words.notOpen}.</strong> {words.notOpenMore}
        </p>
      )}
    </Said>
  );
};

const ChooseDraft = ({
  id,
  drafts,
  language,
}: {
  readonly id: string;
  readonly drafts: DraftsReply;
  readonly language: string;
}) => {
  const words = usePack('drafting');
  return (
    <div className="stack-loose">
      <h1>{words.choose}</h1>
      <NotOpen isOpen={drafts.open} />
      {drafts.drafts.length === 0 ? (
        <Empty heading={words.none}>
          <p>{words.noneMore}</p>
        </Empty>
      ) : null}
      <ul className="studio-list">
        {drafts.drafts.map((draft) => {
          const said = draft.parts['so-that'] || draft.parts['together-we'];
          return (
            <li key={draft.id}>
              <Link href={`/c/${id}/draft?draft=${draft.id}`}>
                <strong>{words.draftNamed(draft.name)}</strong>
                {said.trim() === '' ? (
                  <span className="small soft">{words.empty}</span>
                ) : (
                  <span className="words studio-said" lang={language} dir="auto">
                    {said}
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
};

const ChoosePart = ({
  id,
  draft,
  language,
  isOpen,
}: {
  readonly id: string;
  readonly draft: DraftView;
  readonly language: string;
  readonly isOpen: boolean;
}) => {
  const words = usePack('drafting');
  return (
    <div className="stack-loose">
      <h1>{words.draftNamed(draft.name)}</h1>
      <NotOpen isOpen={isOpen} />
      <ul className="studio-list">
        {PARTS.map((part) => (
          <li key={part}>
            <Link href={`/c/${id}/draft?draft=${draft.id}&part=${part}`}>
              <strong>{words.parts[part]}</strong>
              {draft.parts[part].trim() === '' ? (
                <span className="small soft">{words.partHints[part]}</span>
              ) : (
                <span className="words studio-said" lang={language} dir="auto">
                  {draft.parts[part]}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      <Link className="studio-back" href={`/c/${id}/draft`}>
        {words.choose}
      </Link>
    </div>
  );
};

const WritePart = ({
  member,
  drafts,
  draft,
  part,
  refresh,
}: {
  readonly member: Member;
  readonly drafts: DraftsReply;
  readonly draft: DraftView;
  readonly part: PartId;
  readonly refresh: () => Promise<void>;
}) => {
  const words = usePack('drafting');
  const { app } = useWords();
  const { id, place, data } = member;
  const circle = data.circle?.circle ?? null;
  const shared = useSharedDraft(id, place.pass, draft.id, drafts.open);
  const sharing = useSharing(id, place.pass, data.now, circle);
  const [notice, setNotice] = useState<string | null>(null);
  const [written, setWritten] = useState('');
  const notify = useCallback((text: string) => setNotice(text), []);
  const actions = useActions(id, place.pass, draft.id, refresh, notify);
  const at = PARTS.indexOf(part);
  const to = (one: PartId | undefined) => `/c/${id}/draft?draft=${draft.id}&part=${one}`;
  if (circle === null) return <Loading words={app.loading} />;
  const about = { part, draft, written, voices: data.voices ?? [], sharing, circle };
  return (
    <div className="stack-loose studio-phone">
      <h1 className="small">
        {words.draftNamed(draft.name)} · {words.partOf(at + 1)}
      </h1>
      <NotOpen isOpen={drafts.open} />
      <Notices words={notice} close={app.close} onClose={() => setNotice(null)} />
      {shared === null ? (
        <Said>{words.reading}</Said>
      ) : (
        <>
          <LateWords shared={shared} />
          <div>
            <PartBox
              key={part}
              part={part}
              shared={shared}
              isOpen={drafts.open}
              language={circle.language}
              beside={<ThreadCount {...about} />}
              onWords={setWritten}
            />
            <OthersHere count={shared.state.writing[part] ?? 0} />
            <SavedLine shared={shared} isOpen={drafts.open} />
          </div>
          <div className="row apart">
            {at === 0 ? <span /> : <ButtonLink href={to(PARTS[at - 1])}>{words.previousPart}</ButtonLink>}
            {at === PARTS.length - 1 ? (
              <ButtonLink href={`/c/${id}/draft?draft=${draft.id}`}>{words.allParts}</ButtonLink>
            ) : (
              <ButtonLink href={to(PARTS[at + 1])}>{words.nextPart}</ButtonLink>
            )}
          </div>
          {drafts.open ? (
            <PromiseCallout name={words.promiseName} remains={app.remains}>
              {words.promise}
            </PromiseCallout>
          ) : null}
          <PartThreads {...about} actions={actions} isOpen={drafts.open} />
          <SuggestionsSection
            suggestions={drafts.suggestions.filter((one) => one.draft === draft.id)}
            part={part}
            draft={shared.draft}
            actions={actions}
            notify={notify}
            isOpen={drafts.open}
          />
          {drafts.open ? (
            <SuggestForm
              key={`${draft.id}${part}`}
              circle={id}
              pass={place.pass}
              draft={draft.id}
              part={part}
              suggestions={drafts.suggestions}
              refresh={refresh}
            />
          ) : null}
          <Link className="studio-back" href={`/c/${id}/draft?draft=${draft.id}`}>
            {words.allParts}
          </Link>
        </>
      )}
    </div>
  );
};

/** How many people write in this part besides the reader. */
const OthersHere = ({ count }: { readonly count: number }) => {
  const words = usePack('drafting');
  const shown = usePaced(count);
  const others = shown - 1;
  return others > 0 ? <p className="small soft">{words.writingHere(others)}.</p> : null;
};
