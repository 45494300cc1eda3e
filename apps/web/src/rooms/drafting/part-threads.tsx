import { usePack } from '../../kernel/words.tsx';
import { type PartId, partNotices } from '@throughline/domain';
import type { CircleView, DraftView, VoiceView } from '@throughline/protocol';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { PickVoice } from './pick-voice.tsx';
import type { StudioActions } from './use-actions.ts';
import type { Sharing } from './use-sharing.ts';
import { SharedBy, shortWords, VoiceWords } from './voice-words.tsx';

type Props = {
  readonly part: PartId;
  readonly draft: DraftView;
  /** The part's text on this page now. */
  readonly written: string;
  readonly voices: readonly VoiceView[];
  readonly sharing: Sharing;
  readonly circle: CircleView;
};

const noticeOf = ({ part, draft, written, sharing }: Props) =>
  partNotices({ parts: { ...draft.parts, [part]: written.trim() }, threads: draft.threads }, sharing.positionsOf).find(
    (notice) => notice.part === part,
  )?.notice ?? null;

/**
 * A button beside a part's name: how many threads it has, and the positions that share their voices. It opens the list.
 */
export const ThreadCount = (
  props: Props & { readonly isListed?: boolean; readonly onList?: (isListed: boolean) => void },
) => {
  const words = usePack('drafting');
  const { part, draft, sharing, circle } = props;
  const own = draft.threads.filter((thread) => thread.part === part);
  const places = [...new Set(own.flatMap(({ voice }) => sharing.placesOf(voice)))].sort((a, b) => a - b);
  const notice = noticeOf(props);
  return (
    <span className="studio-count small">
      {props.onList === undefined ? (
        <span>{words.threads(own.length)}</span>
      ) : (
        <Button
          kind="quiet"
          aria-expanded={props.isListed === true}
          aria-label={words.threadsCounted(words.parts[part], own.length)}
          onPress={() => props.onList?.(props.isListed !== true)}
        >
          {words.threads(own.length)}
        </Button>
      )}
      {notice === 'one-position' ? <span>{words.onePosition}</span> : null}
      {places.length === 0 ? null : (
        <SharedBy voice="" circle={circle} sharing={{ ...sharing, placesOf: () => places }} />
      )}
    </span>
  );
};

/** The list of a part's threads. It says what the drawing shows, and is where a thread is added or removed. */
export const PartThreads = (props: Props & { readonly actions: StudioActions; readonly isOpen: boolean }) => {
  const words = usePack('drafting');
  const { part, draft, voices, sharing, circle, actions, isOpen } = props;
  const [picking, setPicking] = useState(false);
  const own = draft.threads.filter((thread) => thread.part === part);
  const notice = noticeOf(props);
  const name = words.parts[part];
  return (
    <section className="stack-tight" aria-label={words.threadsOf(name)}>
      <h2 className="label">{words.threadsOf(name)}</h2>
      {notice === null ? null : (
        <p className="small">
          <strong>{notice === 'no-thread' ? words.noThreadSay : words.onePositionSay}</strong>
        </p>
      )}
      <ul className="studio-threads">
        {own.map(({ voice: id }) => {
          const voice = voices.find((one) => one.id === id);
          if (voice === undefined) return null;
          return (
            <li key={id}>
              <span>
                <VoiceWords voice={voice} />
                <SharedBy voice={id} sharing={sharing} circle={circle} />
              </span>
              {isOpen ? (
                <Button
                  kind="quiet"
                  aria-label={words.untieThis(shortWords(voice.text), name)}
                  onPress={() => void actions.untie({ part, voice: id })}
                >
                  {words.untie}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {isOpen ? (
        <Button aria-expanded={picking} onPress={() => setPicking(!picking)}>
          {picking ? words.pickDone : words.pick}
        </Button>
      ) : null}
      {picking && isOpen ? (
        <PickVoice
          part={part}
          tied={own.map(({ voice }) => voice)}
          voices={voices}
          sharing={sharing}
          circle={circle}
          onPick={(voice) => void actions.tie({ part, voice })}
        />
      ) : null}
    </section>
  );
};
