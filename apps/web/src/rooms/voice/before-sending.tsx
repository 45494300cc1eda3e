import type { VoiceView } from '@throughline/protocol';
import { Link, useLocation } from 'wouter';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { takeFocus } from '../../parts/take-focus.ts';
import type { Member } from '../../kernel/room.ts';

/** Similar voices are offered before the draft is sent. The draft has not left the device. */
export const Near = ({
  voices,
  member,
  own,
  onSend,
  onBack,
}: {
  readonly voices: readonly VoiceView[];
  readonly member: Member;
  readonly own: string;
  readonly onSend: () => void;
  readonly onBack: () => void;
}) => {
  const { write, app } = useWords();
  const [, go] = useLocation();
  return (
    <div className="stack-loose arrives">
      <div className="stack">
        <h1 tabIndex={-1} ref={takeFocus}>
          {write.nearHeading}
        </h1>
        <p>{write.nearMore}</p>
      </div>
      <ul className="near">
        {voices.map((voice) => (
          <li key={voice.id} className="stack">
            <p className="words said" lang={voice.language} dir="auto">
              {voice.text}
            </p>
            <Button onPress={() => go(`/c/${member.id}?voice=${voice.id}`)}>{write.respondTo}</Button>
          </li>
        ))}
      </ul>
      <div className="stack">
        <p className="words words-plain" dir="auto">
          {own}
        </p>
        <Button kind="filled" main onPress={onSend}>
          {write.sendAnyway}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {app.back}
        </Button>
        <Link href={`/c/${member.id}`}>{write.respond}</Link>
      </div>
    </div>
  );
};

/** A scribe reads the words back to their author before they are sent. */
export const ReadBack = ({
  text,
  onRight,
  onMend,
}: {
  readonly text: string;
  readonly onRight: () => void;
  readonly onMend: () => void;
}) => {
  const words = usePack('tablet');
  return (
    <div className="stack-loose arrives">
      <h1 tabIndex={-1} ref={takeFocus}>
        {words.scribeReadBack}
      </h1>
      <p className="quote" dir="auto">
        {text}
      </p>
      <div className="stack">
        <Button kind="filled" main onPress={onRight}>
          {words.scribeRight}
        </Button>
        <Button kind="quiet" onPress={onMend}>
          {words.scribeMend}
        </Button>
      </div>
    </div>
  );
};
