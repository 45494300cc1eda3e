import type { OutcomeView } from '@throughline/protocol';
import type { ReactNode } from 'react';
import { dateWords, usePack } from '../../kernel/words.tsx';
import { AnswerSign } from '../consent/answer-sign.tsx';

type NotYet = OutcomeView['notYets'][number];

/** Every worry whose words may be read here, and the number of those that were only counted. */
export const Worries = ({ outcome, language }: { readonly outcome: OutcomeView; readonly language: string }) => {
  const { shared } = usePack('purpose');
  const { worries, worriesKept } = outcome;
  if (worries.length === 0 && (worriesKept ?? 0) === 0)
    return <p className="soft">{outcome.totals === null ? shared.notTold : shared.noWorries}</p>;
  return (
    <>
      <ul>
        {worries.map(({ id, words, printed }) => (
          <li key={id} className="said">
            <AnswerSign answer="worry" />
            <div>
              <p className="words" lang={language} dir="auto">
                {words}
              </p>
              {printed ? null : <p className="small soft">{shared.circleOnly}</p>}
            </div>
          </li>
        ))}
      </ul>
      {(worriesKept ?? 0) > 0 ? <p className="small soft">{shared.keptWorries(worriesKept ?? 0)}</p> : null}
    </>
  );
};

/** Every not-yet whose words may be read here, with its answer. The unanswered ones come first. */
export const NotYets = ({
  outcome,
  language,
  answering,
}: {
  readonly outcome: OutcomeView;
  readonly language: string;
  /** Renders a convener's form for answering below each not-yet. */
  readonly answering?: (notYet: NotYet) => ReactNode;
}) => {
  const { shared } = usePack('purpose');
  const { notYets, notYetsKept } = outcome;
  if (notYets.length === 0 && (notYetsKept ?? 0) === 0)
    return <p className="soft">{outcome.totals === null ? shared.notTold : shared.noNotYets}</p>;
  return (
    <>
      <ul>
        {notYets.map((notYet) => (
          <li key={notYet.id} className="said" id={`not-yet-${notYet.id}`}>
            <AnswerSign answer="not-yet" />
            <div className="stack-tight">
              {notYet.words === '' ? null : (
                <p className="words" lang={language} dir="auto">
                  {notYet.words}
                </p>
              )}
              {notYet.wouldChange === '' ? null : (
                <p>
                  <span className="words-label">{shared.wouldChange}</span>{' '}
                  <span className="words" lang={language} dir="auto">
                    {notYet.wouldChange}
                  </span>
                </p>
              )}
              {notYet.printed ? null : <p className="small soft">{shared.circleOnly}</p>}
              <Owed notYet={notYet} />
              {answering?.(notYet)}
            </div>
          </li>
        ))}
      </ul>
      {(notYetsKept ?? 0) > 0 ? <p className="small soft">{shared.keptNotYets(notYetsKept ?? 0)}</p> : null}
    </>
  );
};

const Owed = ({ notYet: { state, answers } }: { readonly notYet: NotYet }) => {
  const { shared } = usePack('purpose');
  return (
    <div className={`owed stack-tight${answers.length === 0 || state === 'overdue' ? ' open' : ''}`}>
      {answers.length === 0 || state === 'overdue' ? (
        <p>
          <strong>{shared.states[state]}</strong>
        </p>
      ) : null}
      {answers.map(({ kind, by, date, because }, at) => (
        <div key={at}>
          <p className="small">
            <strong>{shared.answered[kind](by, dateWords(date))}</strong>
          </p>
          <p className="words" dir="auto">
            {because}
          </p>
        </div>
      ))}
    </div>
  );
};
