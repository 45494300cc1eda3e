import { type ReactNode, useId, useState } from 'react';
import { copyText } from './copy-text.ts';
import { Button } from './button.tsx';

/** Copies words; where the browser does not, shows them selected, with `byHand` saying what to do. */
export const CopyButton = ({
  text,
  byHand,
  onCopied,
  kind = 'outline',
  children,
}: {
  readonly text: () => string;
  readonly byHand: string;
  readonly onCopied: () => void;
  readonly kind?: 'outline' | 'quiet';
  readonly children: ReactNode;
}) => {
  const id = useId();
  const [shown, setShown] = useState<string | null>(null);
  const copy = async () => {
    const words = text();
    const copied = await copyText(words);
    setShown(copied ? null : words);
    if (copied) onCopied();
  };
  return (
    <>
      <Button kind={kind} onPress={() => void copy()}>
        {children}
      </Button>
      {shown === null ? null : (
        <div className="field copy-by-hand">
          <label htmlFor={id}>{byHand}</label>
          <textarea key={shown} id={id} className="box" dir="auto" rows={3} readOnly value={shown} ref={select} />
        </div>
      )}
    </>
  );
};

/** One function for all, so that drawing again does not take the selection a second time. */
const select = (box: HTMLTextAreaElement | null): void => {
  box?.focus();
  box?.select();
};
