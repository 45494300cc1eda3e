import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button.tsx';

/**
 * A dialog only to confirm what cannot be undone. It names both outcomes. The focus moves to the answer that changes
 * nothing, and afterwards back to where it was.
 */
export const Dialog = ({
  heading,
  children,
  yes,
  no,
  busy = false,
  onYes,
  onNo,
}: {
  readonly heading: string;
  readonly children: ReactNode;
  readonly yes: string;
  readonly no: string;
  readonly busy?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const answers = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const shown = dialog.current;
    shown?.showModal();
    // the focus starts on the safe answer, so that Enter pressed by mistake changes nothing
    const box = shown?.querySelector<HTMLElement>('input, textarea, select');
    (box ?? (answers.current?.lastElementChild as HTMLElement | null))?.focus();
    return () => {
      shown?.close();
      before?.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="dialog-heading"
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <h2 id="dialog-heading">{heading}</h2>
      {children}
      <div className="row" ref={answers}>
        <Button kind="filled" busy={busy} onPress={onYes}>
          {yes}
        </Button>
        <Button onPress={onNo}>{no}</Button>
      </div>
    </dialog>
  );
};
