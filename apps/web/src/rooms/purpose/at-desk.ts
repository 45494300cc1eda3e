import type { DeskCircle, PurposeReply } from '@throughline/protocol';

/** What every part of the purpose's desk is given. */
export type AtDesk = {
  readonly id: string;
  readonly desk: DeskCircle;
  readonly purpose: PurposeReply;
  /** The name of whoever is signed in, put where a name is asked for. */
  readonly name: string;
  readonly notify: (words: string) => void;
  readonly again: () => void;
};
