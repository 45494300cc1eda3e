import { Link } from 'wouter';

/**
 * How far a group is with us at one step. `reached`: drawn as a knot, otherwise as an open ring. `text`: a count or
 * words.
 */
export type OurStep = { readonly name: string; readonly text: string; readonly reached: boolean };

/** One row of *Whose "our"?*. The thread goes as far as the group was with us, continues as dots, then stops. */
export const OurThread = ({
  steps,
  link,
}: {
  readonly steps: readonly OurStep[];
  readonly link?: { readonly href: string; readonly words: string } | undefined;
}) => {
  const last = steps.findLastIndex(({ reached }) => reached);
  return (
    <>
      {steps.map((step, index) => (
        <td key={step.name} className="our-step">
          <span className={`our-text figures${step.reached ? '' : ' soft'}`}>{index > last + 1 ? '' : step.text}</span>
          {index > last + 1 ? (
            index === last + 2 && link ? (
              <Link href={link.href}>{link.words}</Link>
            ) : null
          ) : (
            <StepThread
              to={index < last ? 'solid' : index === last && index + 1 < steps.length ? 'dots' : 'none'}
              reached={step.reached}
            />
          )}
        </td>
      ))}
    </>
  );
};

const StepThread = ({ to, reached }: { readonly to: 'solid' | 'dots' | 'none'; readonly reached: boolean }) => (
  <svg className="our-line" height="14" width="100%" aria-hidden="true">
    {to === 'none' ? null : (
      <line
        x1="7"
        x2="102%"
        y1="7"
        y2="7"
        stroke="var(--madder)"
        strokeWidth="3"
        strokeLinecap="round"
        strokeDasharray={to === 'dots' ? '0 7.2' : undefined}
      />
    )}
    {reached ? (
      <circle cx="7" cy="7" r="6" fill="var(--madder)" />
    ) : (
      <circle cx="7" cy="7" r="5.5" fill="var(--paper)" stroke="var(--edge)" strokeWidth="2" />
    )}
  </svg>
);
