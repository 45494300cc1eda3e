import type { CircleView } from '@throughline/protocol';
import { usePack } from '../../kernel/words.tsx';
import { PositionBadge } from '../../parts/position-shape.tsx';
import { StateThread } from '../../parts/threads.tsx';
import type { Label, ReadResult, ReadVoice } from './read-release.ts';
import { GroupMarks } from './voice-result.tsx';
import type { TableMarks, Turn } from './wall-fit.ts';

/** One page of the table of voices, with one column a position and one mark a person. */
export const TablePage = ({
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
  const words = usePack('result');
  const { wall } = usePack('desk');
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
  const words = usePack('result');
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
