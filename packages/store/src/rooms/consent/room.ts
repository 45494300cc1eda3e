import { room } from '../../kernel/room.ts';
import {
  fillConsents,
  findConsent,
  giveConsent,
  listConsents,
  narrowConsent,
  takeConsentBack,
  withdrawConsent,
  withdrawConsentWords,
} from './commands.ts';
import { CONSENT } from './table.ts';

/** What each says to a version of the purpose. Its table was made with those of the purpose. */
export const consent = room({
  name: 'consent',
  port: 'consents',
  tables: [CONSENT],
  reads: { find: findConsent, list: listConsents },
  writes: { give: giveConsent, takeBack: takeConsentBack, narrow: narrowConsent },
  whole: fillConsents,
  withdrawals: { consent: withdrawConsent, 'consent-words': withdrawConsentWords },
});
