import { usePack } from '../../kernel/words.tsx';
import { Marks } from '../../parts/marks.tsx';
import { PositionBadge } from '../../parts/position-shape.tsx';
import type { ReadGroup, ReadVoice } from './read-release.ts';

/** A group with more people than this is described in words instead of being drawn one mark a person. */
export const MOST_MARKS = 400;

/** One voice with its groups. Each group has a badge, a name, and one mark a person. */
export const VoiceResult = ({
  voice,
  size = 16,
  across = 12,
}: {
  readonly voice: ReadVoice;
  readonly size?: number;
  readonly across?: number;
}) => {
  const result = usePack('result');
  return (
    <>
      <p className="words voice-words" lang={voice.language} dir="auto">
        {voice.text}
      </p>
      <div className="cells">
        {voice.groups.map((group) => (
          <div className="cell" key={group.name}>
            <PositionBadge place={group.place} />
            <span>
              {group.name}
              {group.tally !== null && group.tally.later > 0 ? (
                <span className="soft small"> · {result.later(group.tally.later)}</span>
              ) : null}
            </span>
            <GroupMarks group={group} size={size} across={across} />
          </div>
        ))}
      </div>
      <VoiceNotes voice={voice} />
    </>
  );
};

export const GroupMarks = ({
  group,
  size,
  across,
}: {
  readonly group: ReadGroup;
  readonly size: number;
  readonly across: number;
}) => {
  const result = usePack('result');
  if (group.tally === null) return <TooFew words={result.tooFewCell} />;
  const { agree, pass, disagree, notTold, notHeard, answers } = group.tally;
  const name = result.marks(group.name, agree, pass, disagree, notTold, notHeard);
  if (answers + notHeard > MOST_MARKS) return <span className="figures">{name}</span>;
  return <Marks counts={group.tally} place={group.place} name={name} size={size} across={across} />;
};

/** A group that may not be told: a hatched box with a sentence. */
const TooFew = ({ words }: { readonly words: string }) => (
  <span className="too-few small">
    <svg width="44" height="18" aria-hidden="true" className="hatched">
      <path
        d="M0 9L9 0M0 18L18 0M9 18L27 0M18 18L36 0M27 18L44 1M36 18L44 10"
        stroke="var(--hatch)"
        strokeWidth="1.5"
      />
    </svg>
    {words}
  </span>
);

/** Further remarks on a voice's result, in words. */
export const VoiceNotes = ({ voice }: { readonly voice: ReadVoice }) => {
  const result = usePack('result');
  const { released } = voice;
  const notes = [
    released.needs !== null && released.needs.length > 0
      ? `${result.needsHead} ${released.needs.map(({ position, more }) => result.needs(more, nameIn(voice, position))).join(', ')}.`
      : '',
    released.fragile ? result.fragile : '',
    voice.tooFew.length > 0 ? result.tooFew(voice.tooFew.join(', ')) : '',
    voice.cannotTell.length > 0 ? result.cannotTell(voice.cannotTell.join(', ')) : '',
    released.importance > 0 ? result.importance(released.importance) : '',
  ].filter((note) => note !== '');
  return notes.length === 0 ? null : <p className="small soft voice-notes">{notes.join(' ')}</p>;
};

const nameIn = (voice: ReadVoice, position: string): string => {
  const place = Number(position.slice(1)) - 1;
  return voice.groups.find((group) => group.place === place)?.name ?? position;
};
