import { consent } from './consent.ts';
import { desk, paper, wall } from './desk.ts';
import { page, poster } from './page.ts';
import { shared } from './every-page.ts';

/** Every word of the purpose's own pages, fetched when the first of them is opened. */
export const purpose = { consent, desk, page, paper, poster, shared, wall };
