import type { CommandArguments } from './all-commands.ts';

export type Withdrawal = { readonly circle_id: string; readonly kind: string; readonly id: string };

type Again =
  | readonly ['takeVoiceBack', CommandArguments<'takeVoiceBack'>]
  | readonly ['takeStoryBack', CommandArguments<'takeStoryBack'>]
  | readonly ['takeSuggestionBack', CommandArguments<'takeSuggestionBack'>]
  | readonly ['withdrawConsent', CommandArguments<'withdrawConsent'>];

/** The command that does a withdrawal once more, after a backup brought back what had been taken back. */
export const withdrawAgain = ({ circle_id, kind, id }: Withdrawal): Again => {
  if (kind === 'voice') return ['takeVoiceBack', [circle_id, id]];
  if (kind === 'story') return ['takeStoryBack', [circle_id, id]];
  if (kind === 'suggestion') return ['takeSuggestionBack', [circle_id, id]];
  return ['withdrawConsent', [circle_id, kind, id]];
};
