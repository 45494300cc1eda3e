import { useState } from 'react';
import { Redirect, useSearch } from 'wouter';
import { dateWords, useWords } from '../../kernel/words.tsx';
import { ButtonLink, Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { AskVoice } from './ask-voice.tsx';
import { CircleMenu } from '../../frames/member/circle-menu.tsx';
import type { Member } from '../../kernel/room.ts';
import { MemberPage, WaitingLine } from '../../frames/member/member-page.tsx';
import { useAsking } from './use-asking.ts';
import { takeFocus } from '../../parts/take-focus.ts';

/** One voice at a time, with natural stopping points. */
export const RespondPage = ({ circle }: { readonly circle: string }) => {
  const { respond } = useWords();
  return (
    <MemberPage circle={circle} title={respond.title}>
      {(member) => <Responding {...member} />}
    </MemberPage>
  );
};

const Responding = (member: Member) => {
  const { respond } = useWords();
  const { data, place, id } = member;
  const round = data.now?.round ?? null;
  // without a connection, a phone that has joined continues with the voices it has, and the outbox waits
  const isOpen = data.now === null ? true : round?.state === 'open';
  const asking = useAsking(place, data.voices, isOpen, new URLSearchParams(useSearch()).get('voice'));
  const [passed, setPassed] = useState(0);

  if (data.circle?.circle.imported) return <Redirect to={`/c/${id}/result`} replace />;
  if (!place.joined) return <Redirect to={`/j/${place.code.replaceAll(' ', '-')}`} replace />;
  if (!isOpen) return round === null ? <NotBegun {...member} /> : <Closed {...member} />;
  if (data.voices !== null && data.voices.every(({ state }) => state !== 'asked')) return <NoVoices {...member} />;

  const { done, of, answered } = asking;
  const isHalf = of >= 8 && done === Math.floor(of / 2);
  const isDone = answered > 0 && done === 0;
  if (asking.voice === null || ((isHalf || isDone) && passed !== answered)) {
    return (
      <Stop
        {...member}
        kind={asking.voice === null ? 'all' : isHalf ? 'half' : 'round'}
        answered={answered}
        onGoOn={() => setPassed(answered)}
        undo={asking.last === null ? null : asking.undo}
      />
    );
  }
  if (asking.voice === undefined) return <Loading words={respond.fetching} />;
  return (
    <>
      <AskVoice member={member} asking={asking} voice={asking.voice} />
      <WaitingLine circle={id} connected={data.connected} />
      <CircleMenu circle={id} place={place} />
    </>
  );
};

const NotBegun = ({ id, place, data }: Member) => {
  const { respond } = useWords();
  return (
    <div className="stack-loose">
      <h1 className="unseen">{respond.notBegun}</h1>
      <Empty heading={respond.notBegun}>
        <p>{respond.notBegunMore}</p>
      </Empty>
      <ButtonLink href={`/c/${id}/write`}>{respond.write}</ButtonLink>
      <WaitingLine circle={id} connected={data.connected} />
      <CircleMenu circle={id} place={place} />
    </div>
  );
};

const Closed = ({ id, place, data }: Member) => {
  const { respond } = useWords();
  return (
    <div className="stack-loose">
      <h1>{respond.closed}</h1>
      <p>{respond.closedMore}</p>
      <ButtonLink kind="filled" main href={`/c/${id}/result`}>
        {respond.seeResult}
      </ButtonLink>
      <WaitingLine circle={id} connected={data.connected} />
      <CircleMenu circle={id} place={place} />
    </div>
  );
};

const NoVoices = ({ id, place, data }: Member) => {
  const { respond } = useWords();
  return (
    <div className="stack-loose">
      <h1 className="unseen">{respond.empty}</h1>
      <Empty heading={respond.empty}>
        <p>{respond.emptyMore}</p>
      </Empty>
      <ButtonLink kind="filled" main href={`/c/${id}/write`}>
        {respond.write}
      </ButtonLink>
      <WaitingLine circle={id} connected={data.connected} />
      <CircleMenu circle={id} place={place} />
    </div>
  );
};

/** A stopping point (half way, round done, or no voice left), with what the person may do now. */
const Stop = ({
  kind,
  answered,
  onGoOn,
  undo,
  id,
  place,
  data,
}: Member & {
  readonly kind: 'half' | 'round' | 'all';
  readonly answered: number;
  readonly onGoOn: () => void;
  readonly undo: (() => void) | null;
}) => {
  const { respond } = useWords();
  const voices = (data.voices ?? []).filter(({ state }) => state === 'asked').length;
  const round = data.now?.round;
  const isDays = round?.mode === 'days';
  return (
    <div className="stack-loose arrives">
      <div className="stack">
        <h1 tabIndex={-1} ref={takeFocus}>
          {kind === 'half' ? respond.halfway : kind === 'round' ? respond.done : respond.allDone}
        </h1>
        <p>
          {kind === 'half'
            ? respond.halfwayMore
            : kind === 'round'
              ? respond.doneMore(answered, voices)
              : respond.allDoneMore}
        </p>
        {kind === 'half' ? null : (
          <p className="soft">
            {isDays && round?.until ? respond.resultDays(dateWords(round.until)) : respond.resultLater}
          </p>
        )}
      </div>
      <div className="stack">
        {kind === 'all' ? null : (
          <Button kind="filled" main onPress={onGoOn}>
            {kind === 'half' ? respond.carryOn : respond.goOn}
          </Button>
        )}
        <div className="row">
          <ButtonLink kind={kind === 'all' ? 'filled' : 'outline'} href={`/c/${id}/write`}>
            {respond.write}
          </ButtonLink>
          {isDays && kind !== 'half' ? <ButtonLink href={`/c/${id}/result`}>{respond.seeResult}</ButtonLink> : null}
          {undo === null ? null : (
            <Button kind="quiet" onPress={undo}>
              {respond.undo}
            </Button>
          )}
        </div>
      </div>
      <WaitingLine circle={id} connected={data.connected} />
      <CircleMenu circle={id} place={place} />
    </div>
  );
};
