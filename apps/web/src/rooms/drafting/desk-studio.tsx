import { type DeskCircle, type Now, readVoices } from '@throughline/protocol';
import './studio.css';
import { useState } from 'react';
import { useFetched } from '../../device/use-fetched.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { useNow } from '../../frames/desk/use-now.ts';
import { type Problem, useDeskCircle } from '../../frames/desk/desk-data.ts';
import { DeskPage, NotReady, SignedOut } from '../../frames/desk/desk-page.tsx';
import { memberPlace } from '../../frames/desk/member-place.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notices } from '../../parts/notice.tsx';
import { CompareDrafts } from './compare-drafts.tsx';
import { OpenDrafting } from './open-drafting.tsx';
import { useDrafts } from './use-drafts.ts';
import { WritingDesk } from './writing-desk.tsx';

/** The studio: from voices to words, together, on a laptop. */
export const StudioPage = ({ id }: { readonly id: string }) => {
  const words = usePack('drafting');
  const loaded = useDeskCircle(id);
  if (loaded.data === null) return <NotReady problem={loaded.problem} title={words.title} />;
  memberPlace(loaded.data);
  return <Studio id={id} desk={loaded.data} problem={loaded.problem} />;
};

const Studio = ({
  id,
  desk,
  problem,
}: {
  readonly id: string;
  readonly desk: DeskCircle;
  readonly problem: Problem;
}) => {
  const words = usePack('drafting');
  const { app } = useWords();
  const { pass } = desk;
  const now: Now | null = useNow(id, pass, () => undefined);
  const { drafts, refresh } = useDrafts(id, pass, now);
  const list = useFetched({ route: readVoices, at: { circle: id }, pass }, { moves: now?.voices.revision });
  const [chosen, setChosen] = useState<string | null>(null);
  const [isComparing, setIsComparing] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const draft = drafts?.drafts.find((one) => one.id === chosen) ?? drafts?.drafts[0] ?? null;
  return (
    <DeskPage title={words.title} circle={desk.circle.name} id={id}>
      <div className="wide studio">
        <SignedOut problem={problem} />
        {drafts === null ? (
          <Loading words={app.loading} />
        ) : draft === null || (!drafts.open && isEmptyOf(drafts.drafts)) ? (
          <div className="stack-loose column">
            <h1>{words.title}</h1>
            <Notices words={notice} close={app.close} onClose={() => setNotice(null)} />
            <Empty heading={words.notOpen}>
              <p>{words.notOpenDesk}</p>
            </Empty>
            <OpenDrafting circle={id} drafts={drafts} refresh={refresh} notify={setNotice} />
          </div>
        ) : isComparing ? (
          <div className="stack-loose">
            <div className="row apart">
              <div>
                <h1>{words.compare}</h1>
                <p className="soft">{words.compareMore}</p>
              </div>
              <Button onPress={() => setIsComparing(false)}>{words.compareBack}</Button>
            </div>
            <CompareDrafts
              drafts={drafts.drafts}
              language={desk.circle.language}
              onWrite={(id_) => {
                setChosen(id_);
                setIsComparing(false);
              }}
            />
          </div>
        ) : (
          <WritingDesk
            key={draft.id}
            id={id}
            desk={desk}
            now={now}
            drafts={drafts}
            draft={draft}
            voices={list.data?.voices ?? []}
            refresh={refresh}
            onChoose={setChosen}
            onCompare={() => setIsComparing(true)}
          />
        )}
      </div>
    </DeskPage>
  );
};

const isEmptyOf = (drafts: readonly { readonly parts: Readonly<Record<string, string>> }[]): boolean =>
  drafts.every(({ parts }) => Object.values(parts).every((text) => text === ''));
