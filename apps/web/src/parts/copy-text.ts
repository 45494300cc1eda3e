/**
 * Puts words where they can be pasted. Plain http has no `navigator.clipboard`, and a browser may refuse it: then they are
 * copied out of a box, as browsers have always done. False where neither works.
 */
export const copyText = async (text: string): Promise<boolean> => {
  // what the types promise is missing on plain http
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard !== undefined) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch {
      // refused: the older way may be allowed
    }
  }
  return copyFromBox(text);
};

const copyFromBox = (text: string): boolean => {
  const before = document.activeElement as HTMLElement | null;
  const box = document.createElement('textarea');
  box.value = text;
  box.readOnly = true;
  box.className = 'unseen';
  document.body.append(box);
  box.focus({ preventScroll: true });
  box.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    box.remove();
    before?.focus({ preventScroll: true });
  }
};
