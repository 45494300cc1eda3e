import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Said } from './said.tsx';

/** Notices stay until they are closed. A screen reader announces them politely, without moving the focus. */
export const Notices = ({
  words,
  close,
  onClose,
}: {
  readonly words: ReactNode | null;
  readonly close: string;
  readonly onClose: () => void;
}) => (
  <div>
    {words === null ? null : (
      <div className="notice">
        <Said as="span">{words}</Said>
        <Button kind="quiet" onPress={onClose}>
          {close}
        </Button>
      </div>
    )}
  </div>
);
