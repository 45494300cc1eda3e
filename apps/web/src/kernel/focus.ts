/** Where the focus goes, and where a page is scrolled to: after a link, after going back, and when what had it is gone. */

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

/** Goes to the page's heading; to its content while there is none, and to the heading when it comes. */
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
 * Keeps the focus on the page: when an act takes away what had it, it goes to the nearest heading that is still there,
 * so that neither a keyboard nor a screen reader begins again at the top of the document. A page that sets the focus
 * itself is left to do so.
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
    // nothing to go to yet: what comes next moves this again
  };
  new MutationObserver(() => {
    if (waiting || around[0]?.isConnected !== false) return;
    waiting = true;
    // after the page's own effects: they run once it is drawn
    requestAnimationFrame(() => setTimeout(mend));
  }).observe(document.body, { childList: true, subtree: true });
};

const scrolled = new Map<string, number>();
let wentBack = false;

/** Remembers how far each page is scrolled, for going back to it. */
export const keepScroll = (): void => {
  history.scrollRestoration = 'manual';
  const remember = (): void => {
    // between going back and placing the page, the address is the new page's and the scroll is still the old one's
    if (!wentBack) scrolled.set(location.pathname, scrollY);
  };
  addEventListener('scroll', remember, { passive: true });
  // a scroll is told a moment later, when a link may already have changed the address
  addEventListener('click', remember, { capture: true });
  addEventListener('popstate', () => (wentBack = true));
};

/** A page that was come to begins at its top; one that was gone back to, where it was left, as soon as it is as long. */
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
