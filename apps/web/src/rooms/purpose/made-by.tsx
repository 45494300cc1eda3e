import type { PublicPurposeReply } from '@throughline/protocol';
import { dateWords, usePack } from '../../kernel/words.tsx';

type Made = Pick<PublicPurposeReply, 'madeWith' | 'madeWithout'>;

/** Who the version was made with and without: counts in their told form, and who will ask those who are missing. */
export const MadeBy = ({ madeWith, madeWithout }: Made) => {
  const { shared } = usePack('purpose');
  return (
    <div className="two-columns">
      <section className="stack-tight">
        <h2>{shared.madeWith}</h2>
        {madeWith.length === 0 ? <p className="soft">{shared.madeWithNobody}</p> : null}
        <ul className="made-list">
          {madeWith.map(({ name, heard }) => (
            <li key={name}>
              <span dir="auto">{name}</span>
              <span className="soft">
                {heard.kind === 'count' ? shared.heardAtLeast(heard.count) : shared.heardFew}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack-tight">
        <h2>{shared.madeWithout}</h2>
        {madeWithout.length === 0 ? <p className="soft">{shared.madeWithoutNobody}</p> : null}
        <ul className="made-list">
          {madeWithout.map(({ name, toBeAsked }) => (
            <li key={name}>
              <svg className="hatched-mark" width="24" height="14" aria-hidden="true">
                <path d="M0 14L14 0M7 14L21 0M14 14L24 4M0 7L7 0" stroke="var(--hatch)" strokeWidth="1.5" />
                <rect x=".5" y=".5" width="23" height="13" fill="none" stroke="var(--hatch)" />
              </svg>
              <strong dir="auto">{name}</strong>
              <span className="soft">
                {toBeAsked === null
                  ? shared.toBeAskedNobody
                  : shared.toBeAsked(toBeAsked.by, dateWords(toBeAsked.date))}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
};
