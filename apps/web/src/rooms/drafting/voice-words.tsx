import { usePack } from '../../kernel/words.tsx';
import type { CircleView, VoiceView } from '@throughline/protocol';
import { PositionBadge } from '../../parts/position-shape.tsx';
import type { Sharing } from './use-sharing.ts';

/** The positions that share a voice, as badges and in words. Never who said it. */
export const SharedBy = ({
  voice,
  sharing,
  circle,
}: {
  readonly voice: string;
  readonly sharing: Sharing;
  readonly circle: CircleView;
}) => {
  const words = usePack('drafting');
  const places = sharing.placesOf(voice);
  const names = places.map((place) => circle.positions[place]?.name ?? '');
  return (
    <span className="studio-badges">
      {places.map((place) => (
        <PositionBadge key={place} place={place} />
      ))}
      <span className={places.length === 0 ? 'small soft' : 'unseen'}>
        {places.length === 0 ? words.sharedByNobody : words.sharedBy(names)}
      </span>
    </span>
  );
};

export const VoiceWords = ({ voice }: { readonly voice: VoiceView }) => (
  <span className="words studio-voice-words" lang={voice.language} dir="auto">
    {voice.text}
  </span>
);

/** The first words of a voice, for a button's name. */
export const shortWords = (text: string): string => (text.length > 40 ? `${text.slice(0, 38).trimEnd()}…` : text);
