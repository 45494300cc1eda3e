import type { CircleView } from '@throughline/protocol';
import { useEffect, useMemo, useState } from 'react';
import { usePack } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { PositionBadge } from '../../parts/position-shape.tsx';
import { StateThread } from '../../parts/threads.tsx';
import { Finding } from './finding.tsx';
import type { ReadResult } from './read-release.ts';
import type { ReadPicture } from '../picture/read-picture.ts';
import { GroupMarks, VoiceNotes } from './voice-result.tsx';
import { marksFor, type Turn, useFit } from './wall-fit.ts';
import { opinionPages, WallOpinions } from '../picture/large-opinions.tsx';
import { TablePage } from './wall-table.tsx';

/** Seconds that a voice stays when the wall advances by itself. */
const STANDS = 20;

/**
 * One voice at a time, readable from the back row. The whole table is one press away, and both end with the opinion
 * picture. Nothing scrolls: what does not fit is on the next page.
 */
export const WallResult = ({
  result,
  circle,
  picture,
}: {
  readonly result: ReadResult;
  readonly circle: CircleView;
  readonly picture: ReadPicture | null;
}) => {
  const { wall } = usePack('desk');
  const opinions = usePack('picture');
  const [view, setView] = useState<'one' | 'table'>('one');
  const [at, setAt] = useState(0);
  const [auto, setAuto] = useState(false);
  const turns = useMemo(
    () => result.groups.flatMap(({ label, voices }): Turn[] => voices.map((voice) => ({ label, voice }))),
    [result],
  );
  const { marks, pages } = useFit(turns, Math.max(1, circle.positions.length));
  // the order is: the finding, each voice, the opinion picture
  const lastVoice = view === 'one' ? turns.length : pages.length - 1;
  const afterVoices = useMemo(() => opinionPages(picture), [picture]);
  const last = lastVoice + afterVoices.length;
  const opinionPage = afterVoices[at - lastVoice - 1];
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.target as HTMLElement | null)?.closest('button, a, input')) {
        if (event.key === ' ' || event.key === 'Enter') return;
      }
      if (['ArrowRight', 'PageDown', ' '].includes(event.key)) setAt((now) => Math.min(last, now + 1));
      else if (['ArrowLeft', 'PageUp'].includes(event.key)) setAt((now) => Math.max(0, now - 1));
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [last]);
  useEffect(() => {
    if (!auto) return;
    const timer = setInterval(() => setAt((now) => (now >= last ? 0 : now + 1)), STANDS * 1000);
    return () => clearInterval(timer);
  }, [auto, last]);
  const turn = view === 'one' && at > 0 ? turns[at - 1] : undefined;
  return (
    <div className="wall-result">
      {picture !== null && opinionPage !== undefined ? (
        <WallOpinions read={picture} page={opinionPage} />
      ) : view === 'table' ? (
        <TablePage result={result} circle={circle} page={pages[Math.min(at, pages.length - 1)] ?? []} marks={marks} />
      ) : turn === undefined ? (
        <Opening result={result} />
      ) : (
        <OneVoice result={result} turn={turn} />
      )}
      <nav className="wall-controls" aria-label={wall.title}>
        <Button kind="quiet" onPress={() => setAt(Math.max(0, at - 1))}>
          {view === 'one' && opinionPage === undefined ? wall.previous : wall.previousPage}
        </Button>
        <span className="figures">{wall.page(Math.min(at, last) + 1, last + 1)}</span>
        <Button kind="quiet" onPress={() => setAt(Math.min(last, at + 1))}>
          {view === 'one' && opinionPage === undefined ? wall.next : wall.nextPage}
        </Button>
        <Button kind="quiet" aria-pressed={auto} onPress={() => setAuto(!auto)}>
          {auto ? wall.autoOff : wall.auto}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            setView(view === 'one' ? 'table' : 'one');
            setAt(0);
          }}
        >
          {view === 'one' ? wall.table : wall.one}
        </Button>
        {last > lastVoice ? (
          <Button kind="quiet" onPress={() => setAt(lastVoice + 1)}>
            {opinions.heading}
          </Button>
        ) : null}
      </nav>
    </div>
  );
};

const Opening = ({ result }: { readonly result: ReadResult }) => {
  const words = usePack('result');
  const names = result.isWhole ? words.labelsWhole : words.labels;
  const tooFew = tooFewIn(result);
  return (
    <div className="wall-opening">
      <Finding result={result} />
      <ul className="wall-labels">
        {result.groups.map(({ label, voices }) => (
          <li key={label}>
            <StateThread label={label} size={120} />
            <span className="figures">{voices.length}</span>
            <span>{names[label]}</span>
          </li>
        ))}
      </ul>
      {tooFew.length === 0 ? null : <p className="wall-line">{words.tooFew(tooFew.join(', '))}</p>}
    </div>
  );
};

const OneVoice = ({ result, turn: { label, voice } }: { readonly result: ReadResult; readonly turn: Turn }) => {
  const words = usePack('result');
  const names = result.isWhole ? words.labelsWhole : words.labels;
  return (
    <article className="wall-one arrives" key={voice.id}>
      <h1 className="wall-label">
        <StateThread label={label} size={120} /> {names[label]}
      </h1>
      <p className={`words wall-words${voice.text.length > 110 ? ' long' : ''}`} lang={voice.language} dir="auto">
        {voice.text}
      </p>
      <div className="wall-groups">
        {voice.groups.map((group) => (
          <div key={group.name}>
            <p className="wall-group">
              <PositionBadge place={group.place} /> <span dir="auto">{group.name}</span>
            </p>
            <GroupMarks group={group} {...marksFor(voice)} />
          </div>
        ))}
      </div>
      <VoiceNotes voice={voice} />
    </article>
  );
};

/** The positions that could not be told in any voice. */
const tooFewIn = (result: ReadResult): readonly string[] => {
  const voices = result.groups.flatMap((group) => group.voices).filter(({ released }) => released.positions !== null);
  return [...new Set(voices.flatMap(({ tooFew }) => tooFew))].filter((name) =>
    voices.every(({ tooFew }) => tooFew.includes(name)),
  );
};
