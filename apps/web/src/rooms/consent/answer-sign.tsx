import type { ConsentAnswer } from '@throughline/domain';

/**
 * The marks of a consent round: a knot on the thread for consent, a ringed knot for consent with a worry, a loose end
 * on the thread for not yet. A word always stands beside the mark.
 */
export const AnswerSign = ({ answer }: { readonly answer: ConsentAnswer }) => (
  <svg className="answer-sign" width="40" height="22" viewBox="0 0 40 22" aria-hidden="true">
    {answer === 'not-yet' ? (
      <>
        <path d="M1 11h8" stroke="var(--madder)" strokeWidth="3" strokeLinecap="round" />
        <path d="M15 11h6" stroke="var(--madder)" strokeWidth="3" strokeLinecap="round" strokeDasharray="0 6" />
        <circle cx="30" cy="11" r="6.5" fill="none" stroke="var(--ink)" strokeWidth="2.5" />
      </>
    ) : (
      <>
        <path d="M1 11h38" stroke="var(--madder)" strokeWidth="3" strokeLinecap="round" />
        {answer === 'worry' ? (
          <circle cx="20" cy="11" r="9" fill="var(--paper)" stroke="var(--madder)" strokeWidth="2" />
        ) : null}
        <circle cx="20" cy="11" r={answer === 'worry' ? 4.2 : 6.3} fill="var(--madder)" />
      </>
    )}
  </svg>
);
