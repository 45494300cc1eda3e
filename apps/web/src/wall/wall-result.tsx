import type { CircleView } from '@throughline/protocol';
import { useEffect, useMemo, useState } from 'react';
import { useWords } from '../app/words.tsx';
import { useDeskWords } from '../desk/desk-words.tsx';
import { Button } from '../parts/button.tsx';
import { PositionBadge } from '../parts/position-shape.tsx';
import { StateThread } from '../parts/threads.tsx';
import { Finding } from '../result/finding.tsx';
import type { Label, ReadResult, ReadVoice } from '../result/read-release.ts';
import { GroupMarks, MOST_MARKS, VoiceNotes } from '../result/voice-result.tsx';

/** Seconds a voice stands when it goes on by itself. */
const STANDS = 20;
/** Pixels of a heading in the table, of the space in a row, and of all that stands round the table on the screen. */
const SECTION = 62;
const ROW_SPACE = 22;
const AROUND = 290;
/** The table's part of the screen's width that the positions share, and what stands beside the table. */
const SHARED_WIDTH = 0.62;
const BESIDE = 512;
const BESIDE_NARROW = 396;

type Turn = { readonly label: Label; readonly voice: ReadVoice };

/** One voice at a time, readable from the back row; the whole table one step away. No scrolling: more goes to a next page. */
export const WallResult = ({ result, circle }: { readonly result: ReadResult; readonly circle: CircleView }) => {
  const { wall } = useDeskWords();
  const [view, setView] = useState<'one' | 'table'>('one');
  const [at, setAt] = useState(0);
  const [auto, setAuto] = useState(false);
  const turns = useMemo(
    () => result.groups.flatMap(({ label, voices }): Turn[] => voices.map((voice) => ({ label, voice }))),
    [result],
  );
  const { width, height } = useScreen();
  const columns = Math.max(1, circle.positions.length);
  const marks = useMemo(() => {
    const column = ((width - (width > 1600 ? BESIDE : BESIDE_NARROW)) * SHARED_WIDTH) / columns - 24;
    return marksIn(column, Math.max(0, ...turns.flatMap(({ voice }) => voice.groups.map(peopleIn))));
  }, [width, columns, turns]);
  const pages = useMemo(() => pagesOf(turns, height - AROUND, marks, columns), [turns, height, marks, columns]);
  // the finding stands first, then each voice
  const last = view === 'one' ? turns.length : pages.length - 1;
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
      {view === 'table' ? (
        <TablePage result={result} circle={circle} page={pages[Math.min(at, pages.length - 1)] ?? []} marks={marks} />
      ) : turn === undefined ? (
        <Opening result={result} />
      ) : (
        <OneVoice result={result} turn={turn} />
      )}
      <nav className="wall-controls" aria-label={wall.title}>
        <Button kind="quiet" onPress={() => setAt(Math.max(0, at - 1))}>
          {view === 'one' ? wall.previous : wall.previousPage}
        </Button>
        <span className="figures">{wall.page(at + 1, last + 1)}</span>
        <Button kind="quiet" onPress={() => setAt(Math.min(last, at + 1))}>
          {view === 'one' ? wall.next : wall.nextPage}
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
      </nav>
    </div>
  );
};

const Opening = ({ result }: { readonly result: ReadResult }) => {
  const words = useWords().result;
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
  const words = useWords().result;
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

/** People in a group up to which marks have this size; all rows are as wide as eight of the largest. */
const SIZES = [
  { most: 24, size: 30, across: 8 },
  { most: 60, size: 22, across: 11 },
  { most: 150, size: 16, across: 15 },
  { most: Number.POSITIVE_INFINITY, size: 12, across: 20 },
] as const;

/** The same for a group alone, which has the whole width. */
const SIZES_ALONE = [
  { most: 60, size: 30, across: 24 },
  { most: 200, size: 24, across: 30 },
  { most: Number.POSITIVE_INFINITY, size: 18, across: 40 },
] as const;

type TableMarks = { readonly size: number; readonly pitch: number; readonly across: number };

/** The largest marks with which the largest group still fits. */
const marksFor = (voice: ReadVoice): { readonly size: number; readonly across: number } => {
  const people = Math.max(0, ...voice.groups.map(peopleIn));
  const { size, across } =
    (voice.groups.length === 1 ? SIZES_ALONE : SIZES).find(({ most }) => people <= most) ?? SIZES[3];
  return { size, across };
};

/** Marks of the table in a column of so many pixels: smaller where people are many. */
const marksIn = (column: number, people: number): TableMarks => {
  const size = people <= 40 ? 18 : people <= 120 ? 14 : 10;
  const pitch = size + Math.max(3, Math.round(size / 5));
  return { size, pitch, across: Math.max(2, Math.floor(column / pitch)) };
};

const peopleIn = ({ tally }: ReadVoice['groups'][number]): number =>
  tally === null ? 0 : tally.answers + tally.notHeard;

const TablePage = ({
  result,
  circle,
  page,
  marks,
}: {
  readonly result: ReadResult;
  readonly circle: CircleView;
  readonly page: readonly Turn[];
  readonly marks: TableMarks;
}) => {
  const words = useWords().result;
  const { wall } = useDeskWords();
  const names = result.isWhole ? words.labelsWhole : words.labels;
  const columns = circle.positions.length === 0 ? [words.whole] : circle.positions.map(({ name }) => name);
  return (
    <div className="wall-table" role="region" aria-label={wall.table} tabIndex={0}>
      <h1 className="unseen">{wall.table}</h1>
      <table>
        <caption className="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">{words.columns.voice}</span>
            </th>
            {columns.map((name, place) => (
              <th scope="col" key={name}>
                <span className="wall-group">
                  <PositionBadge place={circle.positions.length === 0 ? null : place} /> <span dir="auto">{name}</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.map(({ label, voice }, index) => (
            <TableRows
              key={voice.id}
              heading={index === 0 || page[index - 1]?.label !== label ? names[label] : null}
              label={label}
              voice={voice}
              columns={columns.length}
              marks={marks}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const TableRows = ({
  heading,
  label,
  voice,
  columns,
  marks,
}: {
  readonly heading: string | null;
  readonly label: Label;
  readonly voice: ReadVoice;
  readonly columns: number;
  readonly marks: TableMarks;
}) => {
  const words = useWords().result;
  return (
    <>
      {heading === null ? null : (
        <tr className="wall-section">
          <th scope="colgroup" colSpan={columns + 1}>
            <span>
              <StateThread label={label} size={90} /> {heading}
            </span>
          </th>
        </tr>
      )}
      <tr>
        <th scope="row" className="words" lang={voice.language} dir="auto">
          {voice.text}
        </th>
        {voice.groups.length === columns ? (
          voice.groups.map((group) => (
            <td key={group.name}>
              <GroupMarks group={group} size={marks.size} across={marks.across} />
            </td>
          ))
        ) : (
          <td colSpan={columns}>
            {voice.groups[0] === undefined ? (
              words.tooFewCell
            ) : (
              <>
                <span className="wall-small soft">{words.wholeOnly}</span>
                <GroupMarks group={voice.groups[0]} size={marks.size} across={marks.across * columns} />
              </>
            )}
          </td>
        )}
      </tr>
    </>
  );
};

/** Positions that could be told in no voice at all. */
const tooFewIn = (result: ReadResult): readonly string[] => {
  const voices = result.groups.flatMap((group) => group.voices).filter(({ released }) => released.positions !== null);
  return [...new Set(voices.flatMap(({ tooFew }) => tooFew))].filter((name) =>
    voices.every(({ tooFew }) => tooFew.includes(name)),
  );
};

/** Screens on which the wall is drawn smaller, so that nothing is cut (wall.css has the same). */
const SMALL = '(min-width: 1024px) and (max-height: 860px), (min-width: 1024px) and (max-width: 1300px)';
const SMALLER = 0.72;

/** The screen in the wall's own pixels, as it changes. */
const useScreen = (): { readonly width: number; readonly height: number } => {
  const read = () => {
    const scale = matchMedia(SMALL).matches ? SMALLER : 1;
    return { width: innerWidth / scale, height: innerHeight / scale };
  };
  const [screen, setScreen] = useState(read);
  useEffect(() => {
    const change = () => setScreen(read());
    addEventListener('resize', change);
    return () => removeEventListener('resize', change);
  }, []);
  return screen;
};

/** Fills pages by what fits: a heading, a long voice and many people take more room than a short voice of few. */
const pagesOf = (
  turns: readonly Turn[],
  room: number,
  marks: TableMarks,
  columns: number,
): readonly (readonly Turn[])[] => {
  const pages: Turn[][] = [[]];
  let used = 0;
  for (const turn of turns) {
    const page = pages.at(-1) as Turn[];
    const needed = rowHeight(turn.voice, marks, columns);
    const heading = page.at(-1)?.label === turn.label ? 0 : SECTION;
    if (used + heading + needed > room && page.length > 0) {
      pages.push([turn]);
      used = SECTION + needed;
    } else {
      page.push(turn);
      used += heading + needed;
    }
  }
  return pages;
};

const rowHeight = (voice: ReadVoice, { pitch, across }: TableMarks, columns: number): number => {
  const lines = Math.ceil(voice.text.length / 34) * 30;
  // one group alone takes all the columns; whoever cannot be told, or is told in words, takes a few lines
  const wide = voice.groups.length === columns ? across : across * columns;
  const rows = voice.groups.map((group) =>
    group.tally === null || peopleIn(group) > MOST_MARKS ? 4 : Math.ceil(peopleIn(group) / wide),
  );
  return Math.max(lines, Math.max(2, ...rows) * pitch) + ROW_SPACE;
};
