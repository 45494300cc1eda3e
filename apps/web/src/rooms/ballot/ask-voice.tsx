import type { Answer } from '@throughline/domain';
import type { VoiceView } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../kernel/words.tsx';
import { useSession } from '../../device/session.ts';
import { Button } from '../../parts/button.tsx';
import { Callout, PromiseCallout } from '../../parts/callout.tsx';
import { Icon } from '../../parts/icons.tsx';
import { Quote } from '../../parts/quote.tsx';
import { ProgressThread } from '../../parts/threads.tsx';
import { Listen } from '../../frames/member/listen.tsx';
import type { Member } from '../../kernel/room.ts';
import type { Asking } from './use-asking.ts';
import { Said } from '../../parts/said.tsx';

const ANSWERS = [
  [1, 'agree', 'tick'],
  [-1, 'disagree', 'cross'],
  [0, 'pass', 'dash'],
] as const;

/** One voice with the question and three answers, and the undo of the last answer. */
export const AskVoice = ({
  member,
  asking,
  voice,
}: {
  readonly member: Member;
  readonly asking: Asking;
  readonly voice: VoiceView;
}) => {
  const { respond, app } = useWords();
  const at = respond.voiceOf(asking.done + 1, asking.of);
  const keys = useAnswerKeys(asking.answer);
  return (
    <>
      <ProgressThread done={asking.done} of={asking.of} />
      <div className="place-row">
        <span>
          <strong>{at.strong}</strong> {at.rest}
        </span>
        <span>{respond.stop}</span>
      </div>
      <h1 className="unseen">{respond.title}</h1>
      {asking.answered > 0 ? null : <SoFar member={member} />}
      <Said
        as="div"
        className="asked"
        text={`${voice.origin === 'seed' ? respond.seeded : respond.wrote}: ${voice.text}`}
      >
        <p className="soft small">{voice.origin === 'seed' ? respond.seeded : respond.wrote}</p>
        <Quote text={voice.text} language={voice.language} />
        {voice.translations.map(({ language, text }) => (
          <div key={language} className="translations">
            <p className="soft small">{respond.translation(nameOf(language))}</p>
            <p className="words words-plain" lang={language} dir="auto">
              {text}
            </p>
          </div>
        ))}
        <Listen text={voice.text} language={voice.language} />
      </Said>
      <div className="foot">
        <p className="should" id="should">
          {respond.question}
        </p>
        <div className="answers" role="group" aria-labelledby="should">
          {ANSWERS.map(([answer, name, icon]) => (
            <button key={name} type="button" className="answer" onClick={() => asking.answer(answer)}>
              <Icon name={icon} />
              {respond[name]}
              {name === 'pass' ? <span className="note">{respond.passNote}</span> : null}
            </button>
          ))}
        </div>
        <LastAnswer asking={asking} write={<Link href={`/c/${member.id}/write`}>{respond.writeOwn}</Link>} />
        <hr className="line" />
        <div className="stack promise">
          <PromiseCallout name={app.notStored} remains={app.remains}>
            {respond.promise}
          </PromiseCallout>
          <p className="small soft">
            <span className="by-keys">
              {keys.on ? respond.keysOn : null}{' '}
              <button type="button" className="button quiet small" onClick={keys.toggle}>
                {keys.on ? respond.keysOff : respond.keysBack}
              </button>{' '}
            </span>
            <Link href={`/c/${member.id}/log?ask=${voice.id}`}>{respond.flag}</Link>
          </p>
        </div>
      </div>
    </>
  );
};

/** For somebody who comes late: the question, how many voices there are so far, and in which round. */
const SoFar = ({ member: { data } }: { readonly member: Member }) => {
  const { respond } = useWords();
  const voices = (data.voices ?? []).filter(({ state }) => state === 'asked').length;
  return (
    <div className="so-far">
      <Callout kind="rule-said" heading={respond.soFar}>
        <p className="words circle-question" lang={data.circle?.circle.language} dir="auto">
          {data.circle?.circle.question}
        </p>
        <p className="small">{respond.soFarMore(voices, data.now?.round?.number ?? 1)}</p>
      </Callout>
    </div>
  );
};

/** The last answer. Until the next one it can be undone, or marked as mattering most. */
const LastAnswer = ({ asking, write }: { readonly asking: Asking; readonly write: React.ReactNode }) => {
  const { respond } = useWords();
  const { last } = asking;
  if (last === null)
    return (
      <div className="after row apart">
        <span />
        {write}
      </div>
    );
  const name = last.given.answer === 1 ? 'agree' : last.given.answer === -1 ? 'disagree' : 'pass';
  return (
    <div className="after">
      <div className="row apart">
        <Button kind="quiet" onPress={asking.undo}>
          {respond.undo}
        </Button>
        {write}
      </div>
      <p className="last">
        {respond.answered[name]}{' '}
        <span className="words-quoted" lang={last.voice.language} dir="auto">
          “{shorten(last.voice.text)}”
        </span>
      </p>
      <Button kind="quiet" aria-pressed={last.given.important} onPress={() => asking.mark(!last.given.important)}>
        {last.given.important ? respond.importantOn : respond.important}
      </Button>
    </div>
  );
};

const shorten = (text: string): string => (text.length > 44 ? `${text.slice(0, 42).trimEnd()}…` : text);

const nameOf = (language: string): string => {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
};

const KEYS_OFF = 'throughline.keys-off';

/** The keys 1, 2, 3 answer, unless they are turned off or somebody is typing. */
const useAnswerKeys = (answer: (answer: Answer) => void): { readonly on: boolean; readonly toggle: () => void } => {
  const { keep } = useSession().device;
  const [on, setOn] = useState(() => keep.get(KEYS_OFF) === null);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      // reads the device: turning the keys off counts at once, also before this page is drawn again
      if (keep.get(KEYS_OFF) !== null) return;
      const target = event.target as HTMLElement | null;
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.repeat ||
        target?.closest('input, textarea, select, dialog')
      )
        return;
      const chosen = ({ '1': 1, '2': -1, '3': 0 } as const)[event.key as '1'];
      if (chosen !== undefined) answer(chosen);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [on, answer, keep]);
  return {
    on,
    toggle: () => {
      if (on) keep.set(KEYS_OFF, '1');
      else keep.remove(KEYS_OFF);
      setOn(!on);
    },
  };
};
