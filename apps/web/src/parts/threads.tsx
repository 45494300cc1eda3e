/**
 * The state of a voice as a line. The state always stands beside it in words, so the line is hidden from assistive
 * technology.
 */
export const StateThread = ({
  label,
  size = 72,
}: {
  readonly label: 'shared' | 'nearly' | 'differ' | 'not-heard';
  readonly size?: number;
}) => {
  const line = { stroke: 'var(--madder)', strokeWidth: 3, fill: 'none', strokeLinecap: 'round' } as const;
  return (
    <svg className="state-thread" width={size} height={(size * 18) / 72} viewBox="0 0 72 18" aria-hidden="true">
      {label === 'shared' ? (
        <>
          <path d="M2 9h68" {...line} />
          <circle cx="36" cy="9" r="6.3" fill="var(--madder)" />
        </>
      ) : label === 'nearly' ? (
        <path d="M2 9h20M33 9h20M64 9h6" {...line} />
      ) : label === 'differ' ? (
        <path d="M2 9h14c14 0 12-7 26-7h28M16 9c14 0 12 7 26 7h28" {...line} />
      ) : (
        <>
          <path d="M2 9h20" {...line} />
          <path d="M32 9h38" {...line} strokeDasharray="0 7.2" />
        </>
      )}
    </svg>
  );
};

/** The progress of a phone: solid thread for what is done, stitches for what is ahead, a knot between them. */
export const ProgressThread = ({ done, of }: { readonly done: number; readonly of: number }) => {
  const at = of === 0 ? 0 : Math.min(1, done / of) * 92 + 4;
  return (
    <div className="progress" aria-hidden="true">
      <svg viewBox="0 0 100 14" preserveAspectRatio="none" focusable="false">
        <line
          x1={at}
          x2="97"
          y1="7"
          y2="7"
          stroke="var(--edge)"
          strokeWidth="1.5"
          strokeDasharray="9 7"
          vectorEffect="non-scaling-stroke"
        />
        <line x1="0" x2={at} y1="7" y2="7" stroke="var(--madder)" strokeWidth="3.5" vectorEffect="non-scaling-stroke" />
        <line
          x1={at}
          x2={at}
          y1="7"
          y2="7"
          stroke="var(--madder)"
          strokeWidth="13"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </div>
  );
};
