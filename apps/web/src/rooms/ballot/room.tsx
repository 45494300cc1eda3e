import { PAGES } from '@throughline/protocol/pages';
import { later, page, type Room } from '../../kernel/room.ts';
import { RespondPage } from './member-respond.tsx';
import { WrongQuestion } from './wrong-question.tsx';

const TypeInPage = later(() => import('./desk-type-in.tsx'), 'TypeInPage', 'desk');
const Cards = later(() => import('./print-cards.tsx'), 'CardsPage', 'desk');
const { respond, typeIn, cards } = PAGES.ballot;

/** Responding to voices: on a phone, and on paper that is typed in. */
export const ballot: Room = {
  pages: [
    page(respond, ({ circle }) => <RespondPage circle={circle} />, { shared: true }),
    page(typeIn, ({ circle }) => <TypeInPage id={circle} />, { desk: true }),
    page(cards, ({ circle }) => <Cards circle={circle} />),
  ],
  menu: [
    { at: 10, door: 'respond', path: respond },
    { at: 100, Show: WrongQuestion },
  ],
};
