/**
 * As a `ref`: the element takes the focus when it appears. It is one shared function, because a new function at each
 * render would take the focus again.
 */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
