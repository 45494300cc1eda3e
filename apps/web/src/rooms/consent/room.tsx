import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';
import { AskedLine } from './asked-line.tsx';

const ConsentPage = later(() => import('./member-consent.tsx'), 'ConsentPage', 'purpose');
const TypeConsentPage = later(
  () => import('./desk-type-consent.tsx'),
  'TypeConsentPage',
  'desk',
  'purpose',
  'purposeDesk',
);
const Cards = later(() => import('./print-consent.tsx'), 'ConsentCardsPage', 'desk', 'purpose', 'purposeDesk');
const WallConsent = later(() => import('./wall-consent.tsx'), 'WallConsent', 'purpose', 'purposeDesk', 'purposeRead');
const { member, typeIn, cards } = PAGES.consent;

/** Consent to a text: asked on phones and on paper, and shown on the wall. */
export const consent: Room = {
  pages: [
    page(member, ({ circle }) => <ConsentPage circle={circle} />, { shared: true }),
    page(typeIn, ({ circle }) => <TypeConsentPage id={circle} />, { desk: true }),
    page(cards, ({ circle }) => <Cards circle={circle} />),
  ],
  banner: {
    when: (now, place) => {
      const asked = now.purpose.asked;
      return asked !== null && (place.consents?.[asked.text]?.answer ?? null) === null;
    },
    over: false,
    Show: AskedLine,
  },
  wall: {
    wants: (now, step) => (now?.purpose.asked ?? null) !== null && (step === null || step === 'consent'),
    Show: WallConsent,
  },
};
