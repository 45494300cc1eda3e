import { type ReactNode, useEffect, useRef } from 'react';

/** Milliseconds within which the same words are not said again: two parts of a page may show them at once. */
const SAME = 5_000;
/** Milliseconds after which words leave the region: long since read, and not there for who walks through the page. */
const READ = 10_000;
const said = new Map<string, number>();
/** States that last from page to page (no connection): said when they begin, not on every page anew. */
const standing = new Set<string>();

let region: ShadowRoot | null = null;
/** In a tree of its own: words that stand on the page already are not found there twice. */
const open = (host: HTMLElement | null): void => {
  region = host === null ? null : host.attachShadow({ mode: 'closed' });
};

/** The one region that a screen reader listens to. It is there before any words are, and outlives every page. */
export const Announcer = () => <div ref={open} className="unseen announcer" role="status" aria-live="polite" />;

/** Says words to a screen reader, politely and once. */
export const announce = (words: string): void => {
  const now = performance.now();
  if (region === null || words === '' || now - (said.get(words) ?? -SAME) < SAME) return;
  said.set(words, now);
  const line = document.createElement('p');
  line.textContent = words;
  region.append(line);
  setTimeout(() => {
    line.remove();
    if (performance.now() - (said.get(words) ?? 0) >= SAME) said.delete(words);
  }, READ);
};

/**
 * Words on the page that are also said when they appear or change. `text`: what is said where it is not all that stands
 * there. `pace`: milliseconds between two sayings of what changes often. `stands`: a state that lasts from page to page.
 */
export const Said = ({
  as: Tag = 'p',
  text,
  pace = 0,
  stands = false,
  className,
  dir,
  id,
  children,
}: {
  readonly as?: 'p' | 'div' | 'span' | 'strong';
  readonly text?: string;
  readonly pace?: number;
  readonly stands?: boolean;
  readonly className?: string;
  readonly dir?: 'auto';
  readonly id?: string;
  readonly children?: ReactNode;
}) => {
  const shown = useRef<HTMLDivElement & HTMLParagraphElement>(null);
  const last = useRef({ words: stands ? null : '', at: -Infinity } as { words: string | null; at: number });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // after every drawing: what stands there is read off the page itself
  useEffect(() => {
    const words = (text ?? shown.current?.textContent ?? '').trim();
    if (words === last.current.words) return;
    last.current.words = words;
    clearTimeout(timer.current);
    if (stands) {
      const before = standing.has(words);
      standing.clear();
      if (words !== '') standing.add(words);
      if (before) return;
    }
    const wait = Math.max(0, last.current.at + pace - performance.now());
    timer.current = setTimeout(() => {
      last.current.at = performance.now();
      announce(words);
    }, wait);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <Tag ref={shown} id={id} className={className} dir={dir}>
      {children}
    </Tag>
  );
};
