import type { PurposeReply } from '@throughline/protocol';
import { useState } from 'react';
import { dateWords, usePack } from '../../kernel/words.tsx';
import { Comparison } from './comparison.tsx';
import { PurposeText } from './purpose-text.tsx';

/** Every version with its date. Each can be read in full or compared word by word with any other. */
export const VersionsSection = ({ purpose }: { readonly purpose: PurposeReply }) => {
  const { desk: words } = usePack('purposeDesk');
  const { page } = usePack('purposeRead');
  const { shared } = usePack('purpose');
  const { versions, standing } = purpose;
  const [shown, setShown] = useState<number | null>(null);
  const [beside, setBeside] = useState<number | null>(null);
  const version = versions.find(({ number }) => number === shown);
  const other = versions.find(({ number }) => number === beside);
  return (
    <section className="stack">
      <div>
        <h2>{words.versions}</h2>
        <p className="small soft">{words.versionsMore}</p>
      </div>
      <table className="table">
        <caption className="unseen">{words.versions}</caption>
        <tbody>
          {[...versions].reverse().map(({ number, putOn, decision }) => (
            <tr key={number}>
              <th scope="row">{page.versionLine(number, dateWords(putOn))}</th>
              <td>
                <strong>
                  {
                    page.versionState[
                      decision === null
                        ? 'asked'
                        : !decision.adopted
                          ? 'refused'
                          : number === standing?.number
                            ? 'standing'
                            : 'earlier'
                    ]
                  }
                </strong>
              </td>
              <td>
                <button
                  type="button"
                  className="button quiet"
                  aria-expanded={shown === number}
                  onClick={() => {
                    setShown(shown === number ? null : number);
                    setBeside(versions.findLast((one) => one.number < number)?.number ?? null);
                  }}
                >
                  {words.compare} <span className="unseen">{shared.version(number)}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {version === undefined ? null : (
        <div className="stack">
          {versions.length < 2 ? null : (
            <label className="field">
              <span className="label">{shared.compare.choose}</span>
              <select
                className="box"
                value={beside ?? ''}
                onChange={(event) => setBeside(event.target.value === '' ? null : Number(event.target.value))}
              >
                <option value="">—</option>
                {versions
                  .filter(({ number }) => number !== version.number)
                  .map(({ number }) => (
                    <option key={number} value={number}>
                      {shared.version(number)}
                    </option>
                  ))}
              </select>
            </label>
          )}
          {other === undefined ? (
            <PurposeText parts={version.parts} language={version.language} level={3} />
          ) : other.number < version.number ? (
            <Comparison earlier={other} later={version} level={3} />
          ) : (
            <Comparison earlier={version} later={other} level={3} />
          )}
        </div>
      )}
    </section>
  );
};
