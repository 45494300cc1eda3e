import { page, poster } from './page.ts';

/** The pages on which a purpose is read, and the one behind the poster's code. */
export const reading = { page, poster };
