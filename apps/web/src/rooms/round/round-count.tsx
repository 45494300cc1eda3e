import type { CircleView, Now, ShownCount } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { dateWords, usePack, useWords } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { PositionBadge } from '../../parts/position-shape.tsx';
import { Said } from '../../parts/said.tsx';

/** The least number of milliseconds between two changes of the count on the screen. */
const PACE = 5_000;

/** The question, and how many take part, in batches. The count can be held still. */
export const RoundCount = ({
  circle,
  now,
  connected,
}: {
  readonly circle: CircleView;
  readonly now: Now | null;
  readonly connected: boolean;
}) => {
  const words = usePack('desk').wall;
  const { app } = useWords();
  const [held, setHeld] = useState(false);
  const shown = usePaced(now, held);
  const round = now?.round ?? null;
  const text = (count: ShownCount | undefined): string =>
    count === undefined || count.kind === 'not-heard'
      ? words.nobody
      : count.kind === 'heard'
        ? words.some
        : words.atLeast(count.count);
  return (
    <div className="wall-open">
      <h1 className="words wall-question" lang={circle.language} dir="auto">
        {circle.question}
      </h1>
      {circle.imported !== null || shown === null ? null : round?.state !== 'open' ? (
        <p className="wall-line">{words.waiting}</p>
      ) : (
        <>
          <Said pace={10_000} className="wall-number figures">
            {text(shown.takingPart.answered)}{' '}
            {shown.takingPart.answered.kind === 'count' ? <span>{words.answered}</span> : null}
          </Said>
          <ul className="wall-positions">
            {circle.positions.map(({ id, name }, place) => {
              const part = shown.takingPart.byPosition.find(({ position }) => position === id);
              return (
                <li key={id}>
                  <PositionBadge place={place} />
                  <span dir="auto">{name}</span>
                  <span className="figures soft">
                    {part === undefined || part.answered.kind === 'not-heard'
                      ? '–'
                      : part.answered.kind === 'heard'
                        ? '…'
                        : words.atLeast(part.answered.count)}
                  </span>
                </li>
              );
            })}
          </ul>
          {round.until === null ? null : <p className="wall-line">{words.days(dateWords(round.until))}</p>}
          <p>
            <Button kind="quiet" aria-pressed={held} onPress={() => setHeld(!held)}>
              {held ? words.resume : words.pause}
            </Button>
          </p>
        </>
      )}
      <Said className="wall-small">{connected || now === null ? '' : app.offline}</Said>
    </div>
  );
};

/** The newest snapshot, changed at most every five seconds, and not while it is held. */
const usePaced = (now: Now | null, held: boolean): Now | null => {
  const [shown, setShown] = useState<Now | null>(now);
  const [movedAt, setMovedAt] = useState(0);
  useEffect(() => {
    if (held || now === null || now === shown) return;
    const wait = Math.max(0, movedAt + PACE - Date.now());
    const timer = setTimeout(
      () => {
        setShown(now);
        setMovedAt(Date.now());
      },
      shown === null ? 0 : wait,
    );
    return () => clearTimeout(timer);
  }, [now, held, shown, movedAt]);
  return shown;
};
