import { type PartId, PARTS } from '@throughline/domain';
import type { DeskCircle, DraftsReply, DraftView, Now, VoiceView } from '@throughline/protocol';
import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { PromiseCallout } from '../../parts/callout.tsx';
import { Notices } from '../../parts/notice.tsx';
import { ClockSection } from './clock-section.tsx';
import { CoachPart } from './coach-part.tsx';
import { DraftTools } from './draft-tools.tsx';
import { LateWords } from './late-words.tsx';
import { OpenDrafting } from './open-drafting.tsx';
import { PartBox } from './part-box.tsx';
import { PartThreads, ThreadCount } from './part-threads.tsx';
import { SavedLine } from './saved-line.tsx';
import { SuggestionsSection } from './suggestions-section.tsx';
import { ThreadDrawing } from './thread-drawing.tsx';
import { useActions } from './use-actions.ts';
import { useSharedDraft } from './use-shared-draft.ts';
import { useSharing } from './use-sharing.ts';
import { DRAGGED, VoicesColumn } from './voices-column.tsx';
import { WritingNow } from './writing-now.tsx';
import { Said } from '../../parts/said.tsx';

type Told = { readonly words: string; readonly back?: () => Promise<void> };

/** One draft at the desk: voices on the left, the text in the middle, the program's remarks in the margin. */
export const WritingDesk = ({
  id,
  desk,
  now,
  drafts,
  draft,
  voices,
  refresh,
  onChoose,
  onCompare,
}: {
  readonly id: string;
  readonly desk: DeskCircle;
  readonly now: Now | null;
  readonly drafts: DraftsReply;
  readonly draft: DraftView;
  readonly voices: readonly VoiceView[];
  readonly refresh: () => Promise<void>;
  readonly onChoose: (draft: string | null) => void;
  readonly onCompare: () => void;
}) => {
  const words = usePack('drafting');
  const { app } = useWords();
  const { circle, pass } = desk;
  const shared = useSharedDraft(id, pass, draft.id, drafts.open);
  const sharing = useSharing(id, pass, now, circle);
  const [notice, setNotice] = useState<Told | null>(null);
  const notify = useCallback(
    (text: string, back?: () => Promise<void>) =>
      setNotice(back === undefined ? { words: text } : { words: text, back }),
    [],
  );
  const actions = useActions(id, pass, draft.id, refresh, notify);
  const [inHand, setInHand] = useState<PartId>('so-that');
  const [listed, setListed] = useState<PartId | null>(null);
  const [isHere, setIsHere] = useState<PartId | null>(null);
  const [written, setWritten] = useState<DraftView['parts']>(draft.parts);
  const onWords = useCallback(
    (part: PartId, text: string) =>
      setWritten((before) => (before[part] === text ? before : { ...before, [part]: text })),
    [],
  );
  const about = (part: PartId) => ({ part, draft, written: written[part], voices, sharing, circle });
  const at = drafts.drafts.findIndex(({ id: one }) => one === draft.id);
  return (
    <>
      <div className="studio-head">
        <h1>{words.title}</h1>
        <p className="small soft">{words.draftOf(draft.name, drafts.drafts.length)}</p>
        {drafts.drafts.length < 2 ? null : (
          <Button kind="quiet" onPress={onCompare}>
            {words.compare}
          </Button>
        )}
        <div className="studio-head-end">
          {shared === null ? null : <SavedLine shared={shared} isOpen={drafts.open} />}
          <ButtonLink kind="filled" href={`/desk/${id}/purpose?draft=${draft.id}`}>
            {words.consent}
          </ButtonLink>
        </div>
      </div>
      <Said as="div">
        {drafts.open ? null : (
          <p className="callout rule-said studio-closed">
            <strong>{words.notOpen}.</strong> {words.notOpenMore}
          </p>
        )}
      </Said>
      <Notices
        words={
          notice === null ? null : (
            <>
              {notice.words}{' '}
              {notice.back === undefined ? null : (
                <Button kind="quiet" onPress={() => void notice.back?.()}>
                  {words.undoThis}
                </Button>
              )}
            </>
          )
        }
        close={app.close}
        onClose={() => setNotice(null)}
      />
      {shared === null ? null : <LateWords shared={shared} />}
      <DraftTools drafts={drafts} draft={draft} actions={actions} isOpen={drafts.open} onChoose={onChoose} />
      <div className="studio-columns" data-at={at}>
        <div className="studio-work">
          <ThreadDrawing threads={draft.threads} inHand={inHand} />
          <VoicesColumn
            voices={voices}
            threads={draft.threads}
            sharing={sharing}
            circle={circle}
            actions={actions}
            isOpen={drafts.open}
          />
          <div className="studio-sheet">
            {shared === null || shared.state.phase === 'reading' ? (
              <Said className="small soft">{words.reading}</Said>
            ) : null}
            {shared === null
              ? null
              : PARTS.map((part) => (
                  <div
                    key={part}
                    className={`studio-row${part === inHand ? ' in-hand' : ''}`}
                    onDragOver={(event) => {
                      if (drafts.open && event.dataTransfer?.types.includes(DRAGGED)) event.preventDefault();
                    }}
                    onDrop={(event) => {
                      const voice = event.dataTransfer?.getData(DRAGGED) ?? '';
                      if (voice === '') return;
                      event.preventDefault();
                      void actions.tie({ part, voice });
                    }}
                  >
                    <PartBox
                      part={part}
                      shared={shared}
                      isOpen={drafts.open}
                      language={circle.language}
                      beside={
                        <ThreadCount
                          {...about(part)}
                          isListed={listed === part}
                          onList={(is) => {
                            setInHand(part);
                            setListed(is ? part : null);
                          }}
                        />
                      }
                      below={
                        listed === part ? <PartThreads {...about(part)} actions={actions} isOpen={drafts.open} /> : null
                      }
                      onFocus={() => {
                        setInHand(part);
                        setIsHere(part);
                      }}
                      onWords={(text) => onWords(part, text)}
                    />
                  </div>
                ))}
          </div>
        </div>
        <aside className="margin studio-margin stack-loose" aria-label={words.margin}>
          <CoachPart
            parts={written}
            threads={draft.threads.map(({ voice }) => sharing.positionsOf(voice))}
            inHand={inHand}
            language={circle.language}
          />
          {shared === null ? null : (
            <SuggestionsSection
              suggestions={drafts.suggestions.filter((one) => one.draft === draft.id)}
              part={null}
              draft={shared.draft}
              actions={actions}
              notify={notify}
              isOpen={drafts.open}
            />
          )}
          <Missing id={id} desk={desk} />
          {shared === null ? null : <WritingNow shared={shared} own={isHere} />}
          <PromiseCallout name={words.promiseName} remains={app.remains}>
            {words.promise}
          </PromiseCallout>
          <hr className="line" />
          {drafts.open ? (
            <ClockSection circle={id} drafts={drafts} draft={draft} refresh={refresh} notify={notify} />
          ) : null}
          <OpenDrafting circle={id} drafts={drafts} refresh={refresh} notify={notify} />
        </aside>
      </div>
    </>
  );
};

const Missing = ({ id, desk }: { readonly id: string; readonly desk: DeskCircle }) => {
  const words = usePack('drafting');
  const missing = desk.whoseOur.filter(
    ({ heard }) => heard.kind === 'not-heard' || (heard.kind === 'count' && heard.count === 0),
  );
  if (missing.length === 0) return null;
  const names = new Intl.ListFormat('en', { type: 'disjunction' }).format(missing.map(({ affected }) => affected.name));
  return (
    <section className="stack-tight">
      <h2>{words.missingHeading}</h2>
      <p dir="auto">{words.missing(names)}</p>
      <p className="small soft">
        {words.missingMore} <Link href={`/desk/${id}`}>{words.invite}</Link>
      </p>
    </section>
  );
};
