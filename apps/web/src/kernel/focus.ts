/** Focus and scrolling: after a link, after going back, and when the focused element has disappeared. */

const headingIn = (place: ParentNode): HTMLElement | null => {
  for (const heading of place.querySelectorAll<HTMLElement>('h1, h2, h3'))
    if (heading.closest('[hidden], header.header, dialog:not([open])') === null) return heading;
  return null;
};

const focusOn = (element: HTMLElement): void => {
  if (!element.hasAttribute('tabindex')) element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
};

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Focuses the page's heading. While there is none yet, it focuses the content, and the heading once it appears. */
export const focusHeading = (): void => {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading !== null) return focusOn(heading);
  const main = document.getElementById('main');
  if (main === null) return;
  focusOn(main);
  const watch = new MutationObserver(() => {
    const late = document.querySelector<HTMLElement>('main h1');
    if (late === null && main.isConnected) return;
    watch.disconnect();
    if (late !== null && (document.activeElement === main || isNowhere())) focusOn(late);
  });
  watch.observe(document.body, { childList: true, subtree: true });
};

/**
 * Keeps the focus on the page. When an action removes the focused element, the nearest remaining heading gets the
 * focus, so that neither a keyboard nor a screen reader starts again at the top of the document. A page that moves the
 * focus itself is left alone.
 */
export const keepFocus = (): void => {
  let around: readonly HTMLElement[] = [];
  let waiting = false;
  document.addEventListener('focusin', ({ target }) => {
    const chain: HTMLElement[] = [];
    for (let at = target as HTMLElement | null; at !== null; at = at.parentElement) chain.push(at);
    around = chain;
  });
  const mend = (): void => {
    waiting = false;
    const [had] = around;
    if (had === undefined || had.isConnected || !isNowhere()) return;
    for (const place of around) {
      if (!place.isConnected || place === document.documentElement) continue;
      const heading = headingIn(place);
      if (heading !== null) return focusOn(heading);
    }
    // there is nothing to focus yet; the next change of the page tries again
  };
  new MutationObserver(() => {
    if (waiting || around[0]?.isConnected !== false) return;
    waiting = true;
    // this runs after the page's own effects, which follow the drawing
    requestAnimationFrame(() => setTimeout(mend));
  }).observe(document.body, { childList: true, subtree: true });
};

const scrolled = new Map<string, number>();
let wentBack = false;

/** Remembers each page's scroll position, for going back to it. */
export const keepScroll = (): void => {
  history.scrollRestoration = 'manual';
  const remember = (): void => {
    // between going back and `placeScroll`, the address is already the new page's but the scroll is still the old
    // one's.
    if (!wentBack) scrolled.set(location.pathname, scrollY);
  };
  addEventListener('scroll', remember, { passive: true });
  // scroll events arrive late, when a link may already have changed the address. So a click records the position first.
  addEventListener('click', remember, { capture: true });
  addEventListener('popstate', () => (wentBack = true));
};

/**
 * Scrolls a page that was opened by a link to its top. After going back, it restores the old position as soon as the
 * page is long enough.
 */
export const placeScroll = (): void => {
  const target = wentBack ? (scrolled.get(location.pathname) ?? 0) : 0;
  wentBack = false;
  scrollTo(0, target);
  if (target === 0 || scrollY >= target - 1) return;
  const watch = new ResizeObserver(() => {
    scrollTo(0, target);
    if (scrollY >= target - 1) watch.disconnect();
  });
  watch.observe(document.body);
  for (const kind of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(kind, () => watch.disconnect(), { once: true, passive: true });
  setTimeout(() => watch.disconnect(), 3_000);
};
