import { calendar, mail, when } from './letters.ts';
import { phone } from './phone.ts';
import { plan } from './plan.ts';
import { record } from './record.ts';
import { roster } from './roster.ts';
import { clock, steps } from './steps.ts';

/** All words of gatherings, in English: at the desk, on phones, on the projector, and in prints, mails and records. */
export const gathering = { steps, clock, plan, phone, record, roster, calendar, mail, when };
