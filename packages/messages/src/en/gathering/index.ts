import { calendar, mail, when } from './letters.ts';
import { phone } from './phone.ts';
import { plan } from './plan.ts';
import { record } from './record.ts';
import { roster } from './roster.ts';
import { clock, steps } from './steps.ts';

/** Every word of gatherings, in English: the desk's, the phones', the projector's, and what is printed, sent and kept. */
export const gathering = { steps, clock, plan, phone, record, roster, calendar, mail, when };
