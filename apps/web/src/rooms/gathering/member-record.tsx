import { linkTo } from '@throughline/device';
import {
  type GatheringRecordReply,
  type GatheringView,
  readGatheringRecord,
  type RecordedStep,
  takeGatheringFile,
} from '@throughline/protocol';
import './gathering.css';
import { PARTS } from '@throughline/domain';
import { Link } from 'wouter';
import { useFetched } from '../../device/use-fetched.ts';
import { dateWords, usePack, useWords } from '../../kernel/words.tsx';
import type { Member } from '../../kernel/room.ts';
import { MemberPage } from '../../frames/member/member-page.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useCountWords } from './came-of.tsx';
import { TakeFile } from './take-file.tsx';

/** The record of one gathering: the outcome of each step. It needs nobody to type it up. */
export const RecordPage = ({ circle, gathering }: { readonly circle: string; readonly gathering: string }) => {
  const { respond } = useWords();
  return (
    <MemberPage circle={circle} title={respond.gathering} column="column">
      {(member) => <Recorded member={member} gathering={gathering} />}
    </MemberPage>
  );
};

type Read = GatheringRecordReply | 'offline' | 'gone' | null;

const useRecord = ({ id, place, data }: Member, gathering: string): Read => {
  const { data: read, problem } = useFetched(
    { route: readGatheringRecord, at: { circle: id, gathering }, pass: place.pass },
    { moves: data.now?.gathering?.revision ?? 0 },
  );
  if (problem !== null && problem !== 'offline' && problem.status === 404) return 'gone';
  return read ?? (problem === 'offline' ? problem : null);
};

const Recorded = ({ member, gathering: wanted }: { readonly member: Member; readonly gathering: string }) => {
  const { record, steps: kinds } = usePack('gathering');
  const { app } = useWords();
  const read = useRecord(member, wanted);
  const circle = member.data.circle?.circle;
  if (read === null || typeof read === 'string' || circle === undefined)
    return (
      <>
        <h1 className="unseen">{record.heading}</h1>
        {read === 'gone' ? (
          <Empty heading={record.nothing} />
        ) : (
          <Loading words={read === 'offline' ? app.offline : app.loading} />
        )}
        <p>
          <Link href={`/c/${member.id}/gathering`}>{record.back}</Link>
        </p>
      </>
    );
  const { gathering, steps } = read;
  return (
    <article className="stack-loose record">
      <header className="stack">
        <p className="soft">{record.heading}</p>
        <h1 dir="auto">{gathering.name}</h1>
        <p className="words circle-question" lang={circle.language} dir="auto">
          {circle.question}
        </p>
        <Held gathering={gathering} />
        {gathering.state === 'closed' ? null : <p>{record.running}</p>}
      </header>
      {steps.length === 0 ? (
        <Empty heading={record.nothing}>
          <p>{record.nothingMore}</p>
        </Empty>
      ) : (
        steps.map((step, at) => (
          <section key={step.turn} className="stack-tight record-step">
            <h2>{record.step(at + 1, kinds[step.step.kind].name)}</h2>
            <StepLines circle={member.id} recorded={step} gathering={gathering} />
          </section>
        ))
      )}
      <footer className="stack">
        <p>{record.hearBack(dateWords(circle.frame.hearBackBy))}</p>
        <p className="small soft">{record.made}</p>
        <p className="no-print">
          <TakeFile
            path={linkTo(takeGatheringFile, { circle: member.id, gathering: gathering.id, file: 'record.docx' })}
            name="record.docx"
            pass={member.place.pass}
          >
            {record.take}
          </TakeFile>
        </p>
        <p className="no-print">
          <Link href={`/c/${member.id}/gathering`}>{record.back}</Link>
        </p>
      </footer>
    </article>
  );
};

const Held = ({ gathering }: { readonly gathering: GatheringView }) => {
  const { record } = usePack('gathering');
  const { beganOn, closedOn, leads, joining } = gathering;
  return (
    <p className="soft">
      {beganOn === null ? '' : `${record.held(dateWords(beganOn), closedOn === null ? null : dateWords(closedOn))}. `}
      {joining.place === '' ? '' : `${record.place(joining.place)} `}
      {leads === null ? '' : record.led(leads)}
    </p>
  );
};

const LABELS = ['shared', 'nearly', 'differ', 'not-heard'] as const;

const StepLines = ({
  circle,
  recorded,
  gathering,
}: {
  readonly circle: string;
  readonly recorded: RecordedStep;
  readonly gathering: GatheringView;
}) => {
  const { record } = usePack('gathering');
  const told = useCountWords();
  const { step, on, minutes, joined, answered, voices, held, gone, version, adopted, drafts } = recorded;
  const { kind } = step;
  return (
    <>
      <p className="soft">
        {gathering.mode === 'live' && minutes !== null
          ? record.took(minutes, step.length)
          : record.endedOn(dateWords(on))}{' '}
        {record.joined(told(joined))} {kind === 'voices' || kind === 'respond' ? record.voices(voices) : null}{' '}
        {kind === 'respond' || kind === 'common-ground' ? record.answered(told(answered)) : null}
      </p>
      {kind === 'common-ground' && held.length === 0 ? <p>{record.noGround}</p> : null}
      {LABELS.map((label) => {
        const own = held.filter((one) => one.label === label);
        return own.length === 0 ? null : (
          <div key={label} className="stack-tight">
            <h3>{record.labels[label]}</h3>
            <ul className="voice-list">
              {own.map((one) => (
                <li key={one.voice}>
                  <p className="words" lang={one.language} dir="auto">
                    {one.text}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {gone === 0 ? null : <p className="soft">{record.gone(gone)}</p>}
      {drafts.map((draft) => (
        <DraftText key={draft.name} draft={draft} />
      ))}
      {kind !== 'consent' ? null : version === null ? (
        <p>{record.noVersion}</p>
      ) : (
        <p>
          {record.version(version, adopted)} <Link href={`/c/${circle}/purpose`}>{record.purpose}</Link>
        </p>
      )}
    </>
  );
};

const DraftText = ({ draft }: { readonly draft: RecordedStep['drafts'][number] }) => {
  const { record } = usePack('gathering');
  const written = PARTS.filter((part) => (draft.parts[part] ?? '') !== '');
  return (
    <div className="stack-tight">
      <h3 dir="auto">{record.draft(draft.name)}</h3>
      {written.length === 0 ? <p className="soft">{record.emptyPart}</p> : null}
      {written.map((part) => (
        <div key={part}>
          <p className="label">{record.parts[part]}</p>
          <p className="words words-plain" dir="auto">
            {draft.parts[part]}
          </p>
        </div>
      ))}
    </div>
  );
};
