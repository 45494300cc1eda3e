import { usePack } from '../../kernel/words.tsx';
import { OpinionSwatch } from './opinion-drawing.tsx';
import type { HeldVoice, ReadGroup, ReadPicture } from './read-picture.ts';

/** The content of the drawing as a table. */
export const OpinionTable = ({ read }: { readonly read: ReadPicture }) => {
  const words = usePack('picture');
  if (read.groups.length === 0) return read.drawing === null ? null : <FieldTable read={read} />;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={words.caption}>
      <GroupTable groups={read.groups} />
    </div>
  );
};

export const GroupTable = ({ groups }: { readonly groups: readonly ReadGroup[] }) => {
  const words = usePack('picture');
  return (
    <table className="table opinion-table">
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.group}</th>
          <th scope="col">{words.columns.size}</th>
          <th scope="col">{words.columns.holds}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ letter, place, size, holds, drawn }) => (
          <tr key={letter}>
            <th scope="row">
              <span className="opinion-group">
                <OpinionSwatch group={place} band={1} />
                <strong>
                  <span className="unseen">{words.group('')}</span>
                  {letter}
                </strong>
              </span>
            </th>
            <td>
              {size}
              {drawn ? null : <span className="soft"> · {words.notDrawn}</span>}
            </td>
            <td>{holds.length === 0 ? <span className="soft">{words.holdsNothing}</span> : <Held holds={holds} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Held = ({ holds }: { readonly holds: readonly HeldVoice[] }) => {
  const words = usePack('picture');
  return (
    <ul className="opinion-held">
      {holds.map(({ voice, answer }) => (
        <li key={voice.id}>
          <span>{answer === 'agree' ? words.agrees : words.disagrees}</span>{' '}
          <span className="words" lang={voice.language} dir="auto">
            {voice.text}
          </span>
        </li>
      ))}
    </ul>
  );
};

const FieldTable = ({ read }: { readonly read: ReadPicture }) => {
  const words = usePack('picture');
  return (
    <table className="table opinion-field">
      <caption>{words.captionField}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.people}</th>
          <th scope="col" className="figure">
            {words.columns.areas}
          </th>
        </tr>
      </thead>
      <tbody>
        {read.bands.map(({ people, areas }) => (
          <tr key={people}>
            <th scope="row">{people}</th>
            <td className="figure">{areas}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
