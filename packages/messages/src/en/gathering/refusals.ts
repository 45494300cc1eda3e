import type { GatheringRefusals } from '@throughline/domain';
import type { GatheringDoorRefusals } from '@throughline/protocol';
import type { RefusalWords } from '../../refusal-words.ts';

export const gatheringRefusals = {
  'gathering-begun-already': 'This gathering has begun already.',
  'other-gathering-running': ({ name }) =>
    `“${name}” is still running. Close it first; a circle has one gathering at a time.`,
  'gathering-not-begun': 'This gathering has not begun. Start it first.',
  'first-step': 'This is the first step.',
  'going-back-not-confirmed':
    'Going back opens the step before again, on every phone and on the wall. Confirm it first.',
  'no-step-on': 'Time is added to a step that is on.',
  'added-time-out-of-range': ({ most }) => `Add a whole number from 1; ${most} is the most in all.`,
  'no-gathering-to-lead': 'There is a gathering to lead once it runs.',
  'leader-name-missing': 'Give the name that people see.',
  'gathering-closed': 'This gathering is closed; its record stays.',
  'gathering-moved-on': 'It has moved on meanwhile: somebody else pressed too. Here is where it stands now.',
  'plan-changed-meanwhile': 'Somebody else changed this plan meanwhile. Here is how it stands now.',
  'begun-steps-stay': 'Steps that have begun stay as they are. Change those to come.',
  'gathering-name-missing': 'Give the gathering a name.',
  'too-many-steps': ({ most }) => `${most} steps are the most. Join those that belong together.`,
  'no-such-step': 'There is no such kind of step.',
  'step-length-out-of-range': ({ unit, most }) => `Give a whole number of ${unit} from 1 to ${most}.`,
  'no-close-at-end': 'A gathering ends with its close, once, as the last step.',
  'link-not-an-address': 'Give a whole web address, one that begins with https://, or leave it empty.',
  'start-not-a-time': 'Give the day and the time at which it starts, or leave both empty.',
  'no-such-time-zone': 'There is no such time zone. Europe/London is one.',
  'imported-holds-no-gathering': 'An imported conversation is there to be read. Start a circle of your own.',
  'too-many-gatherings': ({ most }) => `${most} gatherings are the most in one circle.`,
  'only-planned-taken-out': 'Only a gathering that has not begun can be taken out.',
  'gathering-gone': 'There is no such gathering here any more.',
  'gathering-changed-by-others': 'Others are changing this gathering at the same moment. Look at it, and press again.',
} satisfies RefusalWords<GatheringRefusals & GatheringDoorRefusals>;
