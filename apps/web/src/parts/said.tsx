import { type ReactNode, useEffect, useRef } from 'react';

/** Milliseconds within which the same words are not announced again: two components may show them at once. */
const SAME = 5_000;
/**
 * Milliseconds after which words leave the region. They were read long before, and a reader who browses the page must
 * not find them.
 */
const READ = 10_000;
const said = new Map<string, number>();
/** States that last from page to page (no connection). They are announced when they begin, not again on every page. */
const standing = new Set<string>();

let region: ShadowRoot | null = null;
/** The region is a closed shadow root, so that a search of the page does not find the same words twice. */
const open = (host: HTMLElement | null): void => {
  region = host === null ? null : host.attachShadow({ mode: 'closed' });
};

/**
 * The page's one live region for screen readers. It exists before any words do, and stays through every change of page.
 */
export const Announcer = () => <div ref={open} className="unseen announcer" role="status" aria-live="polite" />;

/** Announces words to a screen reader, politely and once. */
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
 * Words on the page that are also announced when they appear or change. `text`: what to announce, if it is not the
 * whole content. `pace`: least milliseconds between two announcements. `stands`: a state that lasts from page to page.
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
  // it runs after every render, because it reads the words off the page itself
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
