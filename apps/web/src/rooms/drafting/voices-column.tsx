import { usePack } from '../../kernel/words.tsx';
import { type PartId, PARTS, type Thread } from '@throughline/domain';
import type { CircleView, VoiceView } from '@throughline/protocol';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/callout.tsx';
import { findVoices } from './find-voices.ts';
import type { StudioActions } from './use-actions.ts';
import type { Sharing } from './use-sharing.ts';
import { SharedBy, shortWords, VoiceWords } from './voice-words.tsx';

const FEW = 8;
/** The data type under which a dragged voice's id is passed. */
export const DRAGGED = 'application/x-throughline-voice';

/**
 * The circle's voices beside the draft. Tied ones and the most shared come first. *Tie to …* is the way without
 * dragging.
 */
export const VoicesColumn = ({
  voices,
  threads,
  sharing,
  circle,
  actions,
  isOpen,
}: {
  readonly voices: readonly VoiceView[];
  readonly threads: readonly Thread[];
  readonly sharing: Sharing;
  readonly circle: CircleView;
  readonly actions: StudioActions;
  readonly isOpen: boolean;
}) => {
  const words = usePack('drafting');
  const [isAll, setIsAll] = useState(false);
  const asked = findVoices(voices, '', sharing);
  const tied = new Map(threads.map((thread) => [thread.voice, PARTS.indexOf(thread.part)]));
  const inOrder = [...asked].sort((a, b) => (tied.get(a.id) ?? 9) - (tied.get(b.id) ?? 9));
  const few = Math.max(FEW, Math.min(tied.size, 16));
  const shown = isAll ? inOrder : inOrder.slice(0, few);
  return (
    <section className="studio-voices" aria-labelledby="studio-voices">
      <div className="row">
        <h2 id="studio-voices">{words.voices}</h2>
        {asked.length === 0 ? null : <p className="small soft">{words.voicesOf(shown.length, asked.length)}</p>}
      </div>
      {asked.length === 0 ? (
        <Empty heading={words.voicesNone}>
          <p className="small">{words.voicesNoneMore}</p>
        </Empty>
      ) : null}
      <ul>
        {shown.map((voice) => (
          <li
            key={voice.id}
            data-voice={voice.id}
            draggable={isOpen}
            className={tied.has(voice.id) ? undefined : 'untied'}
            onDragStart={(event) => event.dataTransfer?.setData(DRAGGED, voice.id)}
          >
            <VoiceWords voice={voice} />
            <div className="row studio-voice-row">
              <SharedBy voice={voice.id} sharing={sharing} circle={circle} />
              {isOpen ? <TieTo voice={voice} onTie={(part) => void actions.tie({ part, voice: voice.id })} /> : null}
            </div>
          </li>
        ))}
      </ul>
      {asked.length <= few ? null : (
        <Button kind="quiet" aria-expanded={isAll} onPress={() => setIsAll(!isAll)}>
          {isAll ? words.voicesFew : words.voicesAll(asked.length)}
        </Button>
      )}
      {isOpen && asked.length > 0 ? <p className="small soft">{words.drag}</p> : null}
    </section>
  );
};

const TieTo = ({ voice, onTie }: { readonly voice: VoiceView; readonly onTie: (part: PartId) => void }) => {
  const words = usePack('drafting');
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="studio-tie">
      <Button
        kind="quiet"
        aria-expanded={choosing}
        aria-label={words.tieThis(shortWords(voice.text))}
        onPress={() => setChoosing(!choosing)}
      >
        {words.tie}
      </Button>
      {choosing ? (
        <ul>
          {PARTS.map((part) => (
            <li key={part}>
              <Button
                kind="quiet"
                onPress={() => {
                  setChoosing(false);
                  onTie(part);
                }}
              >
                {words.parts[part]}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};
