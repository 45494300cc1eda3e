import { call } from '../../device/api.ts';
import { type LogReply, mendVoice, takeVoiceBack, type VoiceView, writeVoice } from '@throughline/protocol';
import { lengthOf, tidyText, VOICE_LIMIT } from '@throughline/domain';
import { useState } from 'react';
import { Link } from 'wouter';
import { usePack, useWords } from '../../kernel/words.tsx';
import type { Written } from '../../device/device.ts';
import { useCameBack, useSession } from '../../device/session.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Notices } from '../../parts/notice.tsx';
import { CircleMenu } from '../../frames/member/circle-menu.tsx';
import type { Member } from '../../kernel/room.ts';
import { MemberPage, WaitingLine } from '../../frames/member/member-page.tsx';
import { OwnStory } from '../story/own-story.tsx';
import { useLog } from '../log/use-log.ts';

/** What became of what this device wrote. It is found in the public lists, so no request reveals what is one's own. */
export const MinePage = ({ circle }: { readonly circle: string }) => {
  const mine = usePack('voice');
  return (
    <MemberPage circle={circle} title={mine.title} column="column">
      {(member) => <Mine {...member} />}
    </MemberPage>
  );
};

const Mine = (member: Member) => {
  const { respond, app } = useWords();
  const mine = usePack('voice');
  const { id, place, data } = member;
  const log = useLog(member).data?.entries ?? [];
  const [notice, setNotice] = useState<string | null>(null);
  const answered = Object.entries(place.answers).filter(([, given]) => given.answer !== null);
  return (
    <div className="stack-loose">
      <div className="stack">
        <h1>{mine.title}</h1>
        <p className="soft">{mine.intro}</p>
      </div>
      <Notices words={notice} close={app.close} onClose={() => setNotice(null)} />
      {place.voices.length === 0 ? (
        <Empty heading={mine.none}>
          <p>{mine.noneMore}</p>
          <ButtonLink href={`/c/${id}/write`}>{respond.write}</ButtonLink>
        </Empty>
      ) : (
        <ul className="voice-list">
          {place.voices.map((written) => (
            <li key={written.id}>
              <OwnVoice member={member} written={written} log={log} notify={setNotice} />
            </li>
          ))}
        </ul>
      )}
      {place.stories.length === 0 ? null : (
        <section className="stack">
          <h2>{mine.storiesHeading}</h2>
          <ul className="voice-list">
            {place.stories.map((written) => (
              <li key={written.id}>
                <OwnStory member={member} written={written} notify={setNotice} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack">
        <h2>{mine.answersHeading}</h2>
        <p className="soft">{mine.answersMore(answered.length)}</p>
        <ul className="voice-list">
          {answered.map(([voice, given]) => {
            const words = data.voices?.find((one) => one.id === voice);
            if (words === undefined || words.state !== 'asked') return null;
            return (
              <li key={voice} className="stack-tight">
                <p className="words" lang={words.language} dir="auto">
                  {words.text}
                </p>
                <p className="small row">
                  <strong>{mine.answerWords[String(given.answer) as '1']}</strong>
                  <ChangeAnswer member={member} voice={words} />
                </p>
              </li>
            );
          })}
        </ul>
      </section>
      <WaitingLine circle={id} connected={data.connected} />
      <CircleMenu circle={id} place={place} />
    </div>
  );
};

const OwnVoice = ({
  member,
  written,
  log,
  notify,
}: {
  readonly member: Member;
  readonly written: Written;
  readonly log: LogReply['entries'];
  readonly notify: (words: string) => void;
}) => {
  const { app, write } = useWords();
  const words = usePack('log');
  const mine = usePack('voice');
  const { device, outbox } = useSession();
  const { id, place, data } = member;
  const [mending, setMending] = useState<string | null>(null);
  const [fault, setFault] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const shown = data.voices?.find((voice) => voice.id === written.id) ?? null;
  const waiting = outbox.isWaiting(writeVoice, id, written.id);
  const isBack = useCameBack(id).some(({ name }) => name === `${id}/voices/${written.id}`);
  const state = isBack ? 'back' : waiting ? 'waiting' : (shown?.state ?? (data.voices === null ? 'asked' : 'gone'));
  const entry = log.find((one) => one.voice === written.id && one.state === 'done');
  const into = shown?.mergedInto ? data.voices?.find((voice) => voice.id === shown.mergedInto)?.text : undefined;
  const { key } = device.written(id, 'voice', written.item);

  const forget = () =>
    device.change(id, (before) => ({ ...before, voices: before.voices.filter((voice) => voice.id !== written.id) }));
  const save = async () => {
    const text = tidyText(mending ?? '');
    if (text === '' || lengthOf(text) > VOICE_LIMIT)
      return setFault(text === '' ? write.empty : write.tooLong(lengthOf(text), VOICE_LIMIT));
    setBusy(true);
    const answered = await call(mendVoice, { at: { circle: id }, pass: place.pass, body: { key, text } });
    setBusy(false);
    if (!answered.ok) return setFault(answered.offline ? app.offline : answered.refusal.words);
    device.change(id, (before) => ({
      ...before,
      voices: before.voices.map((voice) => (voice.id === written.id ? { ...voice, text } : voice)),
    }));
    setMending(null);
  };
  const takeBack = async () => {
    setBusy(true);
    const answered = await call(takeVoiceBack, { at: { circle: id }, pass: place.pass, body: { key } });
    setBusy(false);
    setAsking(false);
    if (answered.ok || (!answered.offline && answered.status === 404)) {
      forget();
      notify(mine.takenBack);
    } else notify(answered.offline ? mine.states.waiting : answered.refusal.words);
  };
  return (
    <div className="stack-tight">
      {mending === null ? (
        <p className="words" dir="auto">
          {shown?.text || written.text}
        </p>
      ) : (
        <Field
          label={mine.mendLabel}
          hint={mine.mendHint}
          name={`mend-${written.id}`}
          lines
          words
          value={mending}
          onValue={setMending}
          fault={fault}
          count={`${lengthOf(tidyText(mending))} / ${VOICE_LIMIT}`}
        />
      )}
      <p className="small">
        <strong>{mine.states[state]}</strong>
        {entry !== undefined && (state === 'hidden' || state === 'merged')
          ? ` · ${mine.reason} ${words.reasons[entry.reason]}`
          : ''}
        {into === undefined ? '' : ` · ${mine.into} “${into}”`}
      </p>
      {state === 'waiting' || state === 'back' ? null : (
        <div className="row">
          {mending !== null ? (
            <>
              <Button kind="filled" busy={busy} onPress={() => void save()}>
                {mine.mendSave}
              </Button>
              <Button kind="quiet" onPress={() => setMending(null)}>
                {mine.leave}
              </Button>
            </>
          ) : state === 'asked' ? (
            <Button kind="quiet" onPress={() => setMending(shown?.text ?? written.text)}>
              {mine.mend}
            </Button>
          ) : null}
          {state === 'gone' ? (
            <Button kind="quiet" onPress={forget}>
              {mine.takenBack}
            </Button>
          ) : (
            <Button kind="quiet" onPress={() => setAsking(true)}>
              {mine.takeBack}
            </Button>
          )}
        </div>
      )}
      {asking ? (
        <Dialog
          heading={mine.takeBackHeading}
          yes={mine.takeBackYes}
          no={mine.takeBackNo}
          busy={busy}
          onYes={() => void takeBack()}
          onNo={() => setAsking(false)}
        >
          <p>{mine.takeBackMore}</p>
        </Dialog>
      ) : null}
    </div>
  );
};

/** While a round is open an answer can be changed: it is taken back, and the voice is asked again. */
const ChangeAnswer = ({ member, voice }: { readonly member: Member; readonly voice: VoiceView }) => {
  const mine = usePack('voice');
  const { device, outbox } = useSession();
  const { id, data } = member;
  if (data.now !== null && data.now.round?.state !== 'open') return null;
  const take = () => {
    const before = device.place(id)?.answers[voice.id];
    if (before === undefined) return;
    const given = { answer: null, important: false, n: before.n + 1 };
    device.change(id, (place) => ({ ...place, answers: { ...place.answers, [voice.id]: given } }));
    outbox.putResponse(id, device.key(id, 'ballot'), { voice: voice.id, ...given });
  };
  return (
    <Link href={`/c/${id}?voice=${voice.id}`} onClick={take}>
      {mine.change}
    </Link>
  );
};
