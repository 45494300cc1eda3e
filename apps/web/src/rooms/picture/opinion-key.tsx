import { usePack } from '../../kernel/words.tsx';
import { PositionBadge } from '../../parts/position-shape.tsx';
import { OpinionSwatch } from './opinion-drawing.tsx';
import type { ReadPicture } from './read-picture.ts';

/** What the drawing's marks mean, in words. */
export const OpinionKey = ({ read, level = 'h3' }: { readonly read: ReadPicture; readonly level?: 'h2' | 'h3' }) => {
  const words = usePack('picture');
  const Heading = level;
  const bands = ([0, 1, 2] as const).filter((band) => read.picture.areas.some((area) => area.band === band));
  return (
    <div className="opinion-key">
      <Heading>{words.key}</Heading>
      <p>{words.nearness}</p>
      {read.groups.length < 2 ? null : (
        <ul>
          {read.groups.map(({ letter, place, drawn }) =>
            drawn ? (
              <li key={letter}>
                <OpinionSwatch group={place} band={1} /> {words.patternOf(letter, words.patterns[place] ?? '')}
              </li>
            ) : null,
          )}
        </ul>
      )}
      <p>{words.heavier}</p>
      <ul>
        {bands.map((band) => (
          <li key={band}>
            <OpinionSwatch group={0} band={band} /> {words.bands[band]}
          </li>
        ))}
      </ul>
      {read.marked.length === 0 ? null : (
        <>
          <p>{words.position}</p>
          <ul>
            {read.marked.map(({ place, name }) => (
              <li key={place}>
                <PositionBadge place={place} /> <span dir="auto">{name}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {read.picture.someLeftOut ? <p>{words.leftOut}</p> : null}
    </div>
  );
};
