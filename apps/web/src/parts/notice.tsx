import type { ReactNode } from 'react';
import { Button } from './button.tsx';

/** Stays until it is closed; told politely, without moving the focus. The region is there before the words are. */
export const Notices = ({
  words,
  close,
  onClose,
}: {
  readonly words: ReactNode | null;
  readonly close: string;
  readonly onClose: () => void;
}) => (
  <div role="status" aria-live="polite">
    {words === null ? null : (
      <div className="notice">
        <span>{words}</span>
        <Button kind="quiet" onPress={onClose}>
          {close}
        </Button>
      </div>
    )}
  </div>
);
