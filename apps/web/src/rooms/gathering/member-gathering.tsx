import { linkTo } from '@throughline/device';
import { type GatheringView, takeGatheringFile } from '@throughline/protocol';
import './gathering.css';
import { Link } from 'wouter';
import { dateWords, usePack, useWords } from '../../kernel/words.tsx';
import { CircleMenu } from '../../frames/member/circle-menu.tsx';
import type { Member } from '../../kernel/room.ts';
import { MemberPage, WaitingLine } from '../../frames/member/member-page.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { CameOf } from './came-of.tsx';
import { DealVoice } from './deal-voice.tsx';
import { JoiningDetails } from './joining-details.tsx';
import { stepPath } from './step-path.ts';
import { TakeFile } from './take-file.tsx';
import { type SeenGathering, useGathering } from './use-gathering.ts';

/**
 * The gathering in one minute: the current step, the outcome of earlier ones, what to do now, when and where it is, and
 * past gatherings.
 */
export const GatheringPage = ({ circle }: { readonly circle: string }) => {
  const { respond } = useWords();
  return (
    <MemberPage circle={circle} title={respond.gathering} column="column">
      {(member) => <SoFar {...member} />}
    </MemberPage>
  );
};

const SoFar = (member: Member) => {
  const { id, place, data } = member;
  const { phone } = usePack('gathering');
  const { app } = useWords();
  const seen = useGathering(id, place.pass, data.now);
  const gathering = seen?.reply.gathering ?? null;
  return (
    <div className="stack-loose">
      {seen === null ? (
        <>
          <h1 className="unseen">{phone.title}</h1>
          <Loading words={data.connected || data.now === null ? app.loading : app.offline} />
        </>
      ) : gathering === null ? (
        <>
          <h1 className="unseen">{phone.none}</h1>
          <Empty heading={phone.none}>
            <p>{phone.noneMore}</p>
          </Empty>
        </>
      ) : gathering.state === 'running' ? (
        <Running member={member} gathering={gathering} seen={seen} />
      ) : gathering.state === 'planned' ? (
        <Planned member={member} gathering={gathering} />
      ) : (
        <Closed member={member} gathering={gathering} />
      )}
      <Past member={member} seen={seen} />
      <WaitingLine circle={id} connected={data.connected} />
      <CircleMenu circle={id} place={place} />
    </div>
  );
};

type Props = { readonly member: Member; readonly gathering: GatheringView };

const Running = ({ member, gathering, seen }: Props & { readonly seen: SeenGathering }) => {
  const { phone, steps, clock } = usePack('gathering');
  const { id, data } = member;
  const circle = data.circle?.circle;
  const kind = gathering.steps[gathering.at]?.kind;
  if (kind === undefined) return null;
  const target = stepPath(id, kind);
  return (
    <>
      <div className="stack">
        <h1>{phone.soFar}</h1>
        <p className="words circle-question" lang={circle?.language} dir="auto">
          {circle?.question}
        </p>
      </div>
      <section className="stack">
        <h2>{phone.earlier}</h2>
        <CameOf steps={seen.reply.soFar} />
      </section>
      <section className="stack">
        <h2>
          {clock.step(gathering.at + 1, gathering.steps.length)}: {steps[kind].name}
        </h2>
        <p>{steps[kind].now}</p>
        {kind === 'listen' ? (
          <ButtonLink kind="filled" href={`/c/${id}/write`}>
            {phone.ahead}
          </ButtonLink>
        ) : kind === 'close' ? (
          <HearBack member={member} />
        ) : (
          <ButtonLink kind="filled" href={target}>
            {phone.goNow(steps[kind].name)}
          </ButtonLink>
        )}
        {gathering.leads === null ? null : (
          <p className="small soft" dir="auto">
            {gathering.away ? clock.away(gathering.leads) : clock.leads(gathering.leads)}
          </p>
        )}
      </section>
      <DealVoice {...member} />
      <ToCome gathering={gathering} />
      <section className="stack">
        <h2>{phone.where}</h2>
        <JoiningDetails gathering={gathering} />
      </section>
    </>
  );
};

const HearBack = ({ member: { data } }: { readonly member: Member }) => {
  const { phone } = usePack('gathering');
  const date = data.circle?.circle.frame.hearBackBy;
  return date === undefined ? null : <p>{phone.wallHearBack(dateWords(date))}</p>;
};

const ToCome = ({ gathering }: { readonly gathering: GatheringView }) => {
  const { phone, steps, clock } = usePack('gathering');
  const ahead = gathering.steps.slice(gathering.state === 'planned' ? 0 : gathering.at + 1);
  if (ahead.length === 0) return null;
  return (
    <section className="stack">
      <h2>{phone.toCome}</h2>
      <ol className="came-of">
        {ahead.map(({ id, kind, length }) => (
          <li key={id}>
            <strong>{steps[kind].name}</strong> {steps[kind].what}{' '}
            <span className="soft small">{gathering.mode === 'live' ? clock.minutes(length) : clock.days(length)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Planned = ({ member: { id, place }, gathering }: Props) => {
  const { phone } = usePack('gathering');
  return (
    <>
      <div className="stack">
        <h1 dir="auto">{phone.planned(gathering.name)}</h1>
        <p>{phone.plannedMore}</p>
      </div>
      <section className="stack">
        <h2>{phone.where}</h2>
        <JoiningDetails gathering={gathering} />
        {gathering.joining.starts === null ? null : (
          <TakeFile
            path={linkTo(takeGatheringFile, { circle: id, gathering: gathering.id, file: 'calendar.ics' })}
            name="calendar.ics"
            pass={place.pass}
          >
            {phone.calendar}
          </TakeFile>
        )}
      </section>
      <ToCome gathering={gathering} />
    </>
  );
};

const Closed = ({ member, gathering }: Props) => {
  const { phone } = usePack('gathering');
  return (
    <div className="stack">
      <h1 dir="auto">{phone.closed(gathering.name)}</h1>
      <p>{phone.closedMore}</p>
      <HearBack member={member} />
      <ButtonLink kind="filled" href={`/c/${member.id}/gathering/${gathering.id}`}>
        {phone.record}
      </ButtonLink>
    </div>
  );
};

const Past = ({ member: { id }, seen }: { readonly member: Member; readonly seen: SeenGathering | null }) => {
  const { phone } = usePack('gathering');
  const past = (seen?.reply.past ?? []).filter((one) => one.id !== seen?.reply.gathering?.id);
  if (past.length === 0) return null;
  return (
    <section className="stack-tight">
      <h2>{phone.records}</h2>
      <ul>
        {past.map((one) => (
          <li key={one.id}>
            <Link href={`/c/${id}/gathering/${one.id}`}>
              <span dir="auto">{one.name}</span>, {dateWords(one.closedOn)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
