import { useEffect } from 'react';
import type { WallProps } from '../../kernel/room.ts';
import { usePack } from '../../kernel/words.tsx';
import { readPicture } from '../picture/read-picture.ts';
import { usePicture } from '../picture/use-picture.ts';
import { RoundCount } from '../round/round-count.tsx';
import { readRelease } from './read-release.ts';
import { useResult } from './use-result.ts';
import { WallResult } from './wall-result.tsx';

/** While a round is open: the question and the count of who takes part. Afterwards: what is held in common. */
export const WallRound = ({ place, data, circle, onKey }: WallProps) => {
  const result = usePack('result');
  const opinions = usePack('picture');
  const shown = useResult(circle.id, place.pass, data.now, null);
  const seen = usePicture(circle.id, place.pass, data.now);
  const isOpen = data.now?.round?.state === 'open';
  const release = shown.kind === 'shown' ? shown.reply.release : null;
  const read =
    !isOpen && release !== null && data.voices !== null
      ? readRelease(release, circle, data.voices, result.whole)
      : null;
  const picture =
    read !== null && data.voices !== null && seen.kind === 'shown' && seen.reply.picture !== null
      ? readPicture(seen.reply.picture, circle, data.voices, opinions)
      : null;
  const isResult = read !== null;
  useEffect(() => {
    onKey(isResult);
    return () => onKey(false);
  }, [onKey, isResult]);
  return read === null ? (
    <RoundCount circle={circle} now={data.now} connected={data.connected} />
  ) : (
    <WallResult result={read} circle={circle} picture={picture} />
  );
};
