import { room } from '../../kernel/room.ts';
import {
  fillConsents,
  findConsent,
  giveConsent,
  listConsents,
  narrowConsent,
  pageOfConsents,
  takeConsentBack,
  withdrawConsent,
  withdrawConsentWords,
} from './commands.ts';
import { CONSENT } from './table.ts';

/** What each person says to a version of the purpose. The migration of the room `purpose` makes its table. */
export const consent = room({
  name: 'consent',
  port: 'consents',
  tables: [CONSENT],
  reads: { find: findConsent, list: listConsents, page: pageOfConsents },
  writes: { give: giveConsent, takeBack: takeConsentBack, narrow: narrowConsent },
  whole: fillConsents,
  withdrawals: { consent: withdrawConsent, 'consent-words': withdrawConsentWords },
});
