import { usePack } from '../../kernel/words.tsx';
import type { ReadResult } from './read-release.ts';

/** The content of the picture as a table. */
export const ResultTable = ({ result }: { readonly result: ReadResult }) => {
  const words = usePack('result');
  const labels = result.isWhole ? words.labelsWhole : words.labels;
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label={words.caption}>
      <table className="table">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.voice}</th>
            <th scope="col">{words.columns.label}</th>
            <th scope="col">{words.columns.position}</th>
            {(['answers', 'agree', 'pass', 'disagree', 'notTold', 'notHeard'] as const).map((name) => (
              <th scope="col" className="figure" key={name}>
                {words.columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.groups.flatMap(({ label, voices }) =>
            voices.flatMap((voice) =>
              voice.groups.map((group, index) => (
                <tr key={`${voice.id} ${group.name}`}>
                  {index === 0 ? (
                    <>
                      <th scope="row" rowSpan={voice.groups.length} className="words" lang={voice.language} dir="auto">
                        {voice.text}
                      </th>
                      <td rowSpan={voice.groups.length}>{labels[label]}</td>
                    </>
                  ) : null}
                  <td>{group.name}</td>
                  {group.tally === null ? (
                    <td colSpan={6} className="soft">
                      {words.tooFewCell}
                    </td>
                  ) : (
                    (['answers', 'agree', 'pass', 'disagree', 'notTold', 'notHeard'] as const).map((name) => (
                      <td className="figure" key={name}>
                        {group.tally?.[name]}
                      </td>
                    ))
                  )}
                </tr>
              )),
            ),
          )}
        </tbody>
      </table>
    </div>
  );
};
