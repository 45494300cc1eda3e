import type { NoValues } from '@throughline/domain';

/** The server's own reasons for refusing in this room, in addition to the domain's. */
export type ConvenerDoorRefusals = {
  readonly 'convenes-not-here': NoValues;
  readonly 'last-convener': NoValues;
  readonly 'account-name-missing': NoValues;
  readonly 'invited-has-account': NoValues;
  readonly 'has-account': NoValues;
  readonly 'invitation-used': NoValues;
  readonly 'too-many-invitations': { most: number };
  readonly 'sign-in-too-large': NoValues;
  readonly 'sign-in-not-done': NoValues;
  readonly 'set-up-already': NoValues;
  readonly 'not-the-terminals-words': NoValues;
};
