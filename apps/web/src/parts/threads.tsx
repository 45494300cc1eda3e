import { useEffect, useRef, useState } from 'react';

/** The state of a voice as one line. The words always stand beside it, so it is hidden from assistive technology. */
export const StateThread = ({ label, size = 72 }: { readonly label: 'shared' | 'nearly' | 'differ' | 'not-heard'; readonly size?: number }) => {
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

/** A phone's progress: behind you solid, ahead of you stitches, a knot where you are. */
export const ProgressThread = ({ done, of }: { readonly done: number; readonly of: number }) => {
  const at = of === 0 ? 0 : Math.min(1, done / of) * 92 + 4;
  return (
    <div className="progress" aria-hidden="true">
      <svg viewBox="0 0 100 14" preserveAspectRatio="none" focusable="false">
        <line x1={at} x2="97" y1="7" y2="7" stroke="var(--edge)" strokeWidth="1.5" strokeDasharray="9 7" vectorEffect="non-scaling-stroke" />
        <line x1="0" x2={at} y1="7" y2="7" stroke="var(--madder)" strokeWidth="3.5" vectorEffect="non-scaling-stroke" />
        <line x1={at} x2={at} y1="7" y2="7" stroke="var(--madder)" strokeWidth="13" strokeLinecap="round" vectorEffect="non-scaling-stroke" />
      </svg>
    </div>
  );
};

/**
 * The thread that runs down the left of a phone page: in from the edge, a knot at each element marked `data-knot`, and
 * into the element marked `data-thread-end`. It follows the layout; it says nothing that the page does not say.
 */
export const PageThread = () => {
  const svg = useRef<SVGSVGElement>(null);
  const [drawn, setDrawn] = useState<{ readonly path: string; readonly knots: readonly number[]; readonly x: number } | null>(null);
  useEffect(() => {
    const box = svg.current?.parentElement;
    if (!box || !svg.current) return;
    const measure = () => {
      const own = svg.current?.getBoundingClientRect();
      if (!own) return;
      const middle = (element: Element) => {
        const { top, height } = element.getBoundingClientRect();
        return top + Math.min(height / 2, 16) - own.top;
      };
      const knots = [...box.querySelectorAll('[data-knot]')].map(middle);
      const end = box.querySelector('[data-thread-end]');
      const endAt = end === null ? (knots.at(-1) ?? 0) : end.getBoundingClientRect().top + Math.min(28, end.getBoundingClientRect().height / 2) - own.top;
      const x = own.width - 26;
      const foot = end === null ? `V${endAt}` : `V${endAt - 26}C${x} ${endAt - 6} ${x + 8} ${endAt} ${own.width} ${endAt}`;
      setDrawn({ path: `M0 2C${x * 0.75} 2 ${x} 12 ${x} 36${foot}`, knots, x });
    };
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    void document.fonts?.ready.then(measure);
    measure();
    return () => watch.disconnect();
  }, []);
  return (
    <svg ref={svg} className="page-thread" aria-hidden="true">
      {drawn === null ? null : (
        <>
          <path d={drawn.path} fill="none" stroke="var(--madder)" strokeWidth="2.5" strokeLinecap="round" />
          {drawn.knots.map((y) => (
            <circle key={y} cx={drawn.x} cy={y} r="5.5" fill="var(--madder)" />
          ))}
        </>
      )}
    </svg>
  );
};
