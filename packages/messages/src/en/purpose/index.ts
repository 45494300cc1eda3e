import { consent } from './consent.ts';
import { shared } from './every-page.ts';

/** The words of the purpose that every page about it needs, and those of answering a consent round. */
export const purpose = { consent, shared };
