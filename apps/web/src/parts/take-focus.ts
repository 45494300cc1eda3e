/**
 * As a `ref`: the element takes the focus when it appears, and only then. One function for all, so that drawing a page
 * again does not take the focus a second time.
 */
export const takeFocus = (element: HTMLElement | null): void => element?.focus();
