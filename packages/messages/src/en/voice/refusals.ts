import type { VoiceRefusals } from '@throughline/domain';
import type { VoiceDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const voiceRefusals = {
  'proposer-without-position':
    'Two people of different positions are needed. You chose not to say yours, so somebody else has to propose this.',
  'proposed-already': 'Somebody has proposed this already. If you are of another position, you can second it.',
  'no-such-proposal': 'This proposal is not there.',
  'proposal-settled': 'This has been settled already.',
  'seconder-without-position': 'Two people of different positions are needed, and you chose not to say yours.',
  'seconder-of-same-position': 'It was proposed from your own position. Somebody of another position has to agree.',
  'dropper-without-position': 'Choose a position first: two people of different positions settle this.',
  'hidden-alone-for-other-reason':
    'One person alone may hide a voice only for a name or a danger. For anything else two people of different positions are needed.',
  'voice-gone': 'This voice is not in the circle any more.',
  'reason-not-on-list': 'Choose one of the reasons on the list.',
  'voice-asked-already': 'This voice is being asked already.',
  'voice-not-asked': 'This voice is not being asked any more.',
  'hiding-takes-one-voice': 'Hiding needs one voice only.',
  'merge-needs-other-voice': 'Choose the other voice that says the same.',
  'merge-into-voice-not-asked': 'The other voice is not being asked any more. Choose one that is.',
  'voice-empty': 'Write a few words first.',
  'voice-too-long': ({ length, most }) =>
    `That is ${length} characters; ${most} is the most. Nothing is lost: shorten it and send again.`,
  'voice-too-many-marks': 'Some of these letters carry more marks than can be kept. Take some out and send again.',
  'circle-full-of-voices': ({ most }) =>
    `This circle has ${most.toLocaleString('en-GB')} voices, which is the most it can hold. Your words are kept on this device.`,
  'mended-voice-not-asked': 'This voice is not being asked any more, so its words stay as they are.',
  'mended-voice-answered':
    'Somebody has responded to it, so its words stay as they are. You can take it back and write another.',
  'translated-voice-gone': 'This voice is not in the circle.',
  'translation-language-its-own': 'The voice is in that language already.',
  'translation-empty': 'Write the translation first.',
  'translation-too-long': ({ length, most }) => `That is ${length} characters; ${most} is the most for a translation.`,
  'voice-in-version':
    'This voice is in a version of the purpose that was put to consent, so it stays. It carries no name.',
} satisfies RefusalWords<VoiceRefusals & VoiceDoorRefusals>;
