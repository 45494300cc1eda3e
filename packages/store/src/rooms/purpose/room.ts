import { room } from '../../kernel/room.ts';
import {
  addOwedAnswer,
  addReview,
  choosePublic,
  claimReminder,
  decideVersion,
  heardOf,
  putVersion,
  recordBefore,
} from './commands.ts';
import { fillPurpose, loadPurpose } from './load-purpose.ts';
import { purposeTables } from './migration.ts';
import { BEFORE_PURPOSE, OWED_ANSWER, PUBLIC_CHOICE, REVIEW, REVIEW_REMINDER, VERSION } from './table.ts';

/** Versions of the purpose, and what is promised about them. */
export const purpose = room({
  name: 'purpose',
  port: 'purposes',
  tables: [VERSION, REVIEW, REVIEW_REMINDER, OWED_ANSWER, BEFORE_PURPOSE, PUBLIC_CHOICE],
  migrations: [purposeTables],
  reads: { load: loadPurpose, heard: heardOf },
  writes: {
    put: putVersion,
    decide: decideVersion,
    answerNotYet: addOwedAnswer,
    setReview: addReview,
    claimReminder,
    recordBefore,
    choosePublic,
  },
  sealAfter: { decide: (decided) => decided === 'decided' },
  whole: fillPurpose,
});
