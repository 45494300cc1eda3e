import type { DeskCircle, PurposeReply } from '@throughline/protocol';

/** The properties of every section of the purpose's desk. */
export type AtDesk = {
  readonly id: string;
  readonly desk: DeskCircle;
  readonly purpose: PurposeReply;
  /** The name of the signed-in person, filled in where a name is needed. */
  readonly name: string;
  readonly notify: (words: string) => void;
  readonly again: () => void;
};
