import { refuse } from '../../kernel/refuse.ts';

/** The refusal for when the store says that the round is closed, which this process did not know yet. */
export const roundClosed = () => refuse('not-open', 'round-closed');
