import { usePack } from '../../kernel/words.tsx';
import type { PartId } from '@throughline/domain';
import type { CircleView, VoiceView } from '@throughline/protocol';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { findVoices } from './find-voices.ts';
import type { Sharing } from './use-sharing.ts';
import { SharedBy, shortWords, VoiceWords } from './voice-words.tsx';

/** How many voices are listed before anything is searched for. */
const LISTED = 12;

/** Chooses a voice to tie to a part, by its words. The most shared come first. */
export const PickVoice = ({
  part,
  tied,
  voices,
  sharing,
  circle,
  onPick,
}: {
  readonly part: PartId;
  readonly tied: readonly string[];
  readonly voices: readonly VoiceView[];
  readonly sharing: Sharing;
  readonly circle: CircleView;
  readonly onPick: (voice: string) => void;
}) => {
  const words = usePack('drafting');
  const [sought, setSought] = useState('');
  const found = findVoices(voices, sought, sharing).filter(({ id }) => !tied.includes(id));
  const listed = sought.trim() === '' ? found.slice(0, LISTED) : found.slice(0, LISTED * 4);
  return (
    <div className="stack studio-pick">
      <h3>{words.pickFor(words.parts[part])}</h3>
      <Field label={words.pickFind} name={`pick-${part}`} value={sought} onValue={setSought} />
      {listed.length === 0 ? <p className="small">{words.pickNone}</p> : null}
      <ul className="studio-threads">
        {listed.map((voice) => (
          <li key={voice.id}>
            <span>
              <VoiceWords voice={voice} />
              <SharedBy voice={voice.id} sharing={sharing} circle={circle} />
            </span>
            <Button
              kind="quiet"
              aria-label={`${words.pickThis}: ${shortWords(voice.text)}`}
              onPress={() => onPick(voice.id)}
            >
              {words.pickThis}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
