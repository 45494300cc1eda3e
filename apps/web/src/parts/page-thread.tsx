import { useEffect, useRef, useState } from 'react';

type Drawn = { readonly path: string; readonly knots: readonly number[]; readonly x: number };

/** Pixels from the drawing's far edge (where the text begins) to the vertical thread. */
const FROM_TEXT = 23;

/**
 * The thread that runs down the left of a phone page. It starts at the screen's edge, has a knot at each element marked
 * `data-knot`, and ends at the button or box within the element marked `data-thread-end`. It follows the layout and
 * adds no information. Place it as the first child of a `threaded` box.
 */
export const PageThread = () => {
  const svg = useRef<SVGSVGElement>(null);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    const own = svg.current;
    const box = own?.parentElement;
    if (!own || !box) return;
    const measure = () =>
      setDrawn((before) => {
        const now = drawThread(own, box);
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
    const sizes = new ResizeObserver(measure);
    const watch = () => {
      sizes.disconnect();
      for (const element of [box, ...box.querySelectorAll('[data-knot], [data-thread-end]')]) sizes.observe(element);
    };
    // knots may appear or disappear without a change in the box's size, which a resize observer would miss
    const changes = new MutationObserver((records) => {
      if (records.every(({ target }) => own.contains(target))) return;
      watch();
      measure();
    });
    watch();
    changes.observe(box, { childList: true, subtree: true });
    void document.fonts?.ready.then(measure);
    measure();
    return () => {
      sizes.disconnect();
      changes.disconnect();
    };
  }, []);
  return (
    <svg ref={svg} className="page-thread" aria-hidden="true">
      {drawn === null ? null : (
        <>
          <path
            d={drawn.path}
            pathLength="1"
            fill="none"
            stroke="var(--madder)"
            strokeWidth="2.5"
            strokeLinecap="round"
          />
          {drawn.knots.map((y, index) => (
            <circle key={index} cx={drawn.x} cy={y} r="5.5" fill="var(--madder)" />
          ))}
        </>
      )}
    </svg>
  );
};

/** Measures in left-to-right coordinates. Right-to-left pages mirror the whole drawing. */
const drawThread = (svg: SVGSVGElement, box: Element): Drawn => {
  const own = svg.getBoundingClientRect();
  const x = own.width - FROM_TEXT;
  const knots = [...box.querySelectorAll('[data-knot]')].map((element) => firstLineMiddle(element) - own.top);
  const enter = `M0 2H${Math.max(0, x - 30)}C${x - 10} 2 ${x} 14 ${x} 34`;
  const end = box.querySelector('[data-thread-end]');
  if (end === null) return { path: `${enter}V${Math.max(34, knots.at(-1) ?? 34)}`, knots, x };
  const target = end.querySelector('.box, .button') ?? end;
  const { top, height } = target.getBoundingClientRect();
  const y = top - own.top + Math.min(height / 2, 72);
  // a focused box has a ring around it, so the thread stops before the ring
  const reach = target.matches('.box') ? own.width - 9 : own.width + 1;
  return { path: `${enter}V${y - 26}C${x} ${y - 9} ${x + 6} ${y} ${reach} ${y}`, knots, x };
};

/** The vertical middle of the first line of text in an element, whatever surrounds the text. */
const firstLineMiddle = (element: Element): number => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if ((texts.currentNode.nodeValue ?? '').trim() === '') continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const line = range.getClientRects()[0];
    if (line !== undefined) return line.top + line.height / 2;
  }
  const { top, height } = element.getBoundingClientRect();
  return top + Math.min(height / 2, 16);
};
