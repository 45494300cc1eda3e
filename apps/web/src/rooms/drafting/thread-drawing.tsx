import type { PartId, Thread } from '@throughline/domain';
import { useEffect, useRef, useState } from 'react';

/** With more threads than this, only those of the current part are drawn. The lists show all (interface § 11). */
const MOST_DRAWN = 10;

type Line = {
  readonly key: string;
  readonly path: string;
  readonly isInHand: boolean;
  readonly ends: readonly number[];
};

/**
 * Draws a thread from each voice's right edge to its part's knot. It follows the layout and shows nothing that the
 * lists do not say, so it is hidden from assistive technology. Place it as the first child of the box that holds both
 * columns.
 */
export const ThreadDrawing = ({
  threads,
  inHand,
}: {
  readonly threads: readonly Thread[];
  readonly inHand: PartId | null;
}) => {
  const svg = useRef<SVGSVGElement>(null);
  const [lines, setLines] = useState<readonly Line[]>([]);
  const drawn = threads.length <= MOST_DRAWN ? threads : threads.filter(({ part }) => part === inHand);
  const wanted = JSON.stringify([drawn, inHand]);
  useEffect(() => {
    const own = svg.current;
    const box = own?.parentElement;
    if (!own || !box) return;
    const [shown, hand] = JSON.parse(wanted) as [Thread[], PartId | null];
    const measure = () => {
      const now = shown.flatMap((thread) => lineOf(own, box, thread, hand) ?? []);
      setLines((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    for (const element of box.querySelectorAll('[data-voice], [data-part]')) sizes.observe(element);
    const changes = new MutationObserver((records) => {
      if (records.some(({ target }) => !own.contains(target))) measure();
    });
    changes.observe(box, { childList: true, subtree: true });
    void document.fonts?.ready.then(measure);
    measure();
    return () => {
      sizes.disconnect();
      changes.disconnect();
    };
  }, [wanted]);
  return (
    <svg ref={svg} className="studio-drawing" aria-hidden="true" focusable="false">
      {lines.map(({ key, path, isInHand, ends }) => (
        <g key={key} opacity={isInHand ? 1 : 0.8}>
          <path d={path} fill="none" stroke="var(--madder)" strokeWidth={isInHand ? 3 : 1.75} strokeLinecap="round" />
          <circle cx={ends[0]} cy={ends[1]} r="4.6" fill="var(--madder)" />
          <circle cx={ends[2]} cy={ends[3]} r="6.3" fill="var(--madder)" />
        </g>
      ))}
    </svg>
  );
};

const lineOf = (own: SVGSVGElement, box: Element, { part, voice }: Thread, inHand: PartId | null): Line | null => {
  const from = box.querySelector(`[data-voice="${voice}"]`)?.getBoundingClientRect();
  const to = box.querySelector(`[data-part="${part}"] label`)?.getBoundingClientRect();
  const frame = box.querySelector('.studio-sheet')?.getBoundingClientRect();
  const zero = own.getBoundingClientRect();
  if (from === undefined || to === undefined || frame === undefined) return null;
  const isRight = getComputedStyle(box).direction === 'rtl';
  const [x1, x2] = isRight
    ? [from.left - 12 - zero.left, frame.right - 30 - zero.left]
    : [from.right + 12 - zero.left, frame.left + 30 - zero.left];
  const [y1, y2] = [from.top + 14 - zero.top, to.top + to.height / 2 - zero.top];
  const middle = (x1 + x2) / 2;
  const n = (value: number) => Math.round(value * 10) / 10;
  return {
    key: `${part}/${voice}`,
    path: `M${n(x1)} ${n(y1)}C${n(middle)} ${n(y1)} ${n(middle)} ${n(y2)} ${n(x2)} ${n(y2)}`,
    isInHand: part === inHand,
    ends: [n(x1), n(y1), n(x2), n(y2)],
  };
};
