import { type VoiceView, writeVoice } from '@throughline/protocol';
import { lengthOf, nearVoices, quoteOwnWords, tidyText, VOICE_LIMIT } from '@throughline/domain';
import { type FormEvent, useRef, useState } from 'react';
import { useWords } from '../../kernel/words.tsx';
import { readerLanguage } from '../../device/reader-language.ts';
import { useCameBack, useSession } from '../../device/session.ts';
import { useKept } from '../../device/use-kept.ts';
import { Button } from '../../parts/button.tsx';
import { PromiseCallout } from '../../parts/callout.tsx';
import { Field } from '../../parts/field.tsx';
import { PageThread } from '../../parts/page-thread.tsx';
import { CircleMenu } from '../../frames/member/circle-menu.tsx';
import type { Member } from '../../kernel/room.ts';
import { MemberPage, WaitingLine } from '../../frames/member/member-page.tsx';
import { Near, ReadBack } from './before-sending.tsx';
import { SentPage } from './member-sent.tsx';
import { VoiceCoach } from './voice-coach.tsx';
import { Said } from '../../parts/said.tsx';

/** Writing a voice by a ladder of whys, which quotes one's own words and suggests none. */
export const WritePage = ({ circle }: { readonly circle: string }) => {
  const { write } = useWords();
  return (
    <MemberPage circle={circle} title={write.title}>
      {(member) => <Writing {...member} />}
    </MemberPage>
  );
};

/** What was said on the ladder so far, and the text in the box. Stored on the device at every keystroke. */
type Draft = { readonly said: readonly string[]; readonly text: string };
const NO_DRAFT: Draft = { said: [], text: '' };

const Writing = (member: Member) => {
  const { write, app } = useWords();
  const { id, data, place } = member;
  const { device, outbox, scribe } = useSession();
  const { typed: draft, setTyped: setDraft } = useKept(`voice.${id}`, NO_DRAFT, {
    before: `throughline.draft.${id}`,
  });
  const [readBack, setReadBack] = useState(false);
  const [fault, setFault] = useState<string>();
  const [near, setNear] = useState<readonly VoiceView[]>([]);
  const [sent, setSent] = useState<{ readonly id: string; readonly story: string } | null>(null);
  const [kept, setKept] = useState(false);
  const cameBack = useCameBack(id);
  const box = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const circle = data.circle?.circle;
  const length = lengthOf(tidyText(draft.text));

  const send = (anyway: boolean) => {
    const text = tidyText(draft.text);
    if (text === '') return refuse(write.empty);
    if (lengthOf(text) > VOICE_LIMIT) return refuse(write.tooLong(lengthOf(text), VOICE_LIMIT));
    const others = nearVoices(text, data.voices ?? []).map(({ voice }) => voice);
    if (!anyway && others.length > 0) return setNear(others);
    if (scribe === true && !readBack) {
      setNear([]);
      return setReadBack(true);
    }
    setReadBack(false);
    const fresh = device.fresh(id, 'voice');
    device.change(id, (before) => ({
      ...before,
      voices: [...before.voices, { item: fresh.item, id: fresh.id, text }],
    }));
    outbox.put(writeVoice, id, fresh.id, { key: fresh.key, text, language: readerLanguage });
    setSent({ id: fresh.id, story: draft.said.join('\n') });
    setDraft(NO_DRAFT);
    setNear([]);
  };
  const refuse = (words: string) => {
    setFault(words);
    box.current?.focus();
  };
  const askMore = () => {
    if (tidyText(draft.text) === '') return refuse(write.empty);
    setDraft({ said: [...draft.said, tidyText(draft.text)], text: '' });
    setFault(undefined);
    box.current?.focus();
  };

  // the voice was refused at once. It stands above with the reason, so the page must not say that it was added.
  const isBack = sent !== null && cameBack.some(({ name }) => name === `${id}/voices/${sent.id}`);
  if (sent !== null && !isBack)
    return <SentPage member={member} voice={sent.id} story={sent.story} onAnother={() => setSent(null)} />;
  if (circle?.imported) return <p>{write.imported}</p>;
  if (near.length > 0)
    return <Near voices={near} member={member} own={draft.text} onSend={() => send(true)} onBack={() => setNear([])} />;
  if (readBack)
    return <ReadBack text={tidyText(draft.text)} onRight={() => send(true)} onMend={() => setReadBack(false)} />;
  const round = data.now?.round;
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        send(false);
      }}
      noValidate
    >
      <div className="threaded">
        <PageThread />
        <h1>{write.title}</h1>
        <p className="soft small">{write.hint}</p>
        <ol className="ladder">
          {draft.said.map((said, step) => (
            <li key={step}>
              <Why
                step={step}
                said={draft.said}
                question={circle?.question ?? ''}
                language={circle?.language ?? 'en'}
              />
              <p className="words said" dir="auto">
                {said}
              </p>
            </li>
          ))}
        </ol>
        <div data-thread-end>
          <Field
            label={
              <Why
                step={draft.said.length}
                said={draft.said}
                question={circle?.question ?? ''}
                language={circle?.language ?? 'en'}
              />
            }
            name="voice"
            lines
            words
            boxRef={box}
            value={draft.text}
            onValue={(text) => {
              setDraft({ ...draft, text });
              setFault(undefined);
              setKept(false);
            }}
            fault={fault}
            note={write.boxNote}
            count={write.count(length, VOICE_LIMIT)}
          />
        </div>
        <VoiceCoach text={draft.text} />
      </div>
      <div className="foot stack">
        {round?.state === 'open' || data.now === null ? null : (
          <p className="small">
            <strong>{round === null ? write.notOpen : write.closed}</strong>
          </p>
        )}
        <PromiseCallout name={app.notStored} remains={app.remains}>
          {write.promise}
        </PromiseCallout>
        {circle === undefined ? null : (
          <p className="small soft">
            <strong>{app.atRisk}</strong>{' '}
            <span className="words words-plain" lang={circle.language} dir="auto">
              {circle.frame.atRisk}
            </span>
          </p>
        )}
        <Button kind="filled" main type="submit">
          {write.send}
        </Button>
        <div className="row apart">
          {draft.said.length < write.ladder.length ? (
            <Button kind="quiet" onPress={askMore}>
              {write.askMore}
            </Button>
          ) : (
            <span />
          )}
          <Button kind="quiet" onPress={() => setKept(true)}>
            {write.later}
          </Button>
        </div>
        <Said className="small">{kept ? write.kept : ''}</Said>
        <WaitingLine circle={id} connected={data.connected} />
        <CircleMenu circle={id} place={place} />
      </div>
    </form>
  );
};

/** The question at one step of the ladder: first the circle's own, then "why", quoting the last words. */
const Why = ({
  step,
  said,
  question,
  language,
}: {
  readonly step: number;
  readonly said: readonly string[];
  readonly question: string;
  readonly language: string;
}) => {
  const { write } = useWords();
  if (step === 0)
    return (
      <span className="words circle-question" data-knot lang={language} dir="auto">
        {question}
      </span>
    );
  const quoted = quoteOwnWords(said[step - 1] ?? '');
  const words = write.ladder[Math.min(step, write.ladder.length) - 1]?.(quoted);
  return (
    <span className="asked-why" data-knot>
      {quoted === null ? null : (
        <>
          {words?.before}{' '}
          <span className="words-quoted" dir="auto">
            “{quoted}”
          </span>
          .{' '}
        </>
      )}
      {words?.after}
    </span>
  );
};
