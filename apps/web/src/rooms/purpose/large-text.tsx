import type { CircleView, Now } from '@throughline/protocol';
import { useCallback, useEffect, useState } from 'react';
import { dateWords, usePack } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { usePurpose } from './use-purpose.ts';
import { wallPages } from './purpose-sheets.ts';
import { Said } from '../../parts/said.tsx';

/** The text that is put to consent or stands, large enough for the back row, on as many pages as it needs. */
export const LargeText = ({
  circle,
  pass,
  now,
  what,
}: {
  readonly circle: CircleView;
  readonly pass: string;
  readonly now: Now | null;
  readonly what: 'asked' | 'standing';
}) => {
  const { shared } = usePack('purpose');
  const { wall } = usePack('purposeDesk');
  const { page } = usePack('purposeRead');
  const { purpose } = usePurpose(circle.id, pass, now);
  const [at, setAt] = useState(0);
  const number = what === 'asked' ? purpose?.asked?.number : purpose?.standing?.number;
  const version = purpose?.versions.find((one) => one.number === number);
  const sheets = version === undefined ? [] : wallPages(version.parts);
  const last = Math.max(0, sheets.length - 1);
  const shown = Math.min(at, last);
  // counts from the page at the time of the press, not of the last render, so that quick presses all count
  const turn = useCallback(
    (by: 1 | -1) => setAt((now) => Math.max(0, Math.min(last, Math.min(now, last) + by))),
    [last],
  );
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowRight' || key === 'PageDown') turn(1);
      if (key === 'ArrowLeft' || key === 'PageUp') turn(-1);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [turn]);
  if (version === undefined) return null;
  const answered = purpose?.asked?.answered ?? { kind: 'not-heard' as const };
  return (
    <div className="wall-purpose">
      <h1>
        {what === 'asked'
          ? wall.heading
          : page.stands(version.number, dateWords(version.decision?.on ?? version.putOn))}
      </h1>
      <div className="wall-parts">
        {(sheets[shown] ?? []).map(([part, words, more]) => (
          <section key={part + more} className={`wall-part part-${part}`}>
            <h2>{shared.parts[part]}</h2>
            <p className="words" lang={circle.language} dir="auto">
              {words}
            </p>
          </section>
        ))}
      </div>
      <Said pace={10_000} className="wall-foot">
        {what === 'asked' ? (
          <>
            <strong>
              {answered.kind === 'count'
                ? wall.answered.count(answered.count)
                : answered.kind === 'heard'
                  ? wall.answered.few
                  : wall.answered.none}
            </strong>{' '}
            {wall.onPhone}
          </>
        ) : (
          shared.rules[circle.rule]
        )}
      </Said>
      {sheets.length < 2 ? null : (
        <div className="row">
          <Button onPress={() => turn(-1)}>{wall.previous}</Button>
          <span>{wall.part(shown + 1, sheets.length)}</span>
          <Button onPress={() => turn(1)}>{wall.next}</Button>
        </div>
      )}
    </div>
  );
};
