import type { PartId } from '@throughline/domain';
import * as Y from 'yjs';
import type { SharedDraft } from './shared-draft.ts';
import { changeBetween, type Delta, moveCaret } from './text-change.ts';

/** Milliseconds without a keystroke after which letters that are still being composed are taken as they are. */
const COMPOSED = 1_000;
/** Milliseconds without a keystroke after which others' edits are applied although letters are being composed. */
const LET_IN = 10_000;
/** Milliseconds within which two keystrokes are undone as one. */
const AS_ONE = 600;

export type BoundPart = {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly stop: () => void;
};

/**
 * Binds a plain text box to a part of the shared text. Typing is added as the smallest change. Others' edits appear
 * without moving the caret away from its letters, and never while a letter is being composed. Undo takes back only
 * one's own changes.
 */
export const bindPart = (box: HTMLTextAreaElement, draft: SharedDraft, part: PartId, moved: () => void): BoundPart => {
  const text = draft.text(part);
  const own = Symbol(part);
  const undoing = new Y.UndoManager(text, { trackedOrigins: new Set([own]), captureTimeout: AS_ONE });
  let shown = text.toJSON();
  let composing = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let letIn: ReturnType<typeof setTimeout> | null = null;
  box.value = shown;
  moved();

  const take = (): void => {
    const change = changeBetween(shown, box.value, box.selectionEnd);
    if (change === null) return;
    shown = box.value;
    draft.edit(own, () => {
      if (change.remove > 0) text.delete(change.at, change.remove);
      if (change.insert !== '') text.insert(change.at, change.insert);
    });
    moved();
  };
  const endComposing = (): void => {
    if (!composing) return;
    composing = false;
    take();
    draft.release();
  };
  const clearTimers = (): void => {
    if (timer !== null) clearTimeout(timer);
    if (letIn !== null) clearTimeout(letIn);
    timer = null;
    letIn = null;
  };
  const onInput = (): void => {
    if (!composing) return take();
    clearTimers();
    timer = setTimeout(take, COMPOSED);
    letIn = setTimeout(endComposing, LET_IN);
  };
  const onStart = (): void => {
    if (composing) return;
    composing = true;
    draft.hold();
    letIn = setTimeout(endComposing, LET_IN);
  };
  const onEnd = (): void => {
    clearTimers();
    endComposing();
  };
  const step = (back: boolean): void => {
    onEnd();
    if (back) undoing.undo();
    else undoing.redo();
  };
  const onBefore = (event: InputEvent): void => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    step(event.inputType === 'historyUndo');
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    step(key === 'z' && !event.shiftKey);
  };
  const onChange = (event: Y.YTextEvent): void => {
    if (event.transaction.origin === own) return;
    const start = moveCaret(box.selectionStart, event.delta as Delta);
    const end = moveCaret(box.selectionEnd, event.delta as Delta);
    const { selectionDirection: direction, scrollTop } = box;
    shown = text.toJSON();
    box.value = shown;
    // in a box without focus, setting the selection makes some browsers scroll to it
    if (document.activeElement === box) box.setSelectionRange(start, end, direction);
    box.scrollTop = scrollTop;
    moved();
  };

  text.observe(onChange);
  box.addEventListener('input', onInput);
  box.addEventListener('beforeinput', onBefore);
  box.addEventListener('compositionstart', onStart);
  box.addEventListener('compositionend', onEnd);
  box.addEventListener('blur', onEnd);
  box.addEventListener('keydown', onKey);
  return {
    undo: () => step(true),
    redo: () => step(false),
    stop: () => {
      onEnd();
      take();
      text.unobserve(onChange);
      undoing.destroy();
      box.removeEventListener('input', onInput);
      box.removeEventListener('beforeinput', onBefore);
      box.removeEventListener('compositionstart', onStart);
      box.removeEventListener('compositionend', onEnd);
      box.removeEventListener('blur', onEnd);
      box.removeEventListener('keydown', onKey);
    },
  };
};
