import { refuse } from '../../kernel/refuse.ts';

/** The store says that the round is closed, which the memory of this process did not know yet. */
export const roundClosed = () => refuse('not-open', 'round-closed');
