import type { houseEndpoints } from '@throughline/protocol';
import { openApi } from './open-api.ts';
import type { Handlers } from './serve.ts';

/** What the program says of itself. */
export const houseHandlers = (): Handlers<typeof houseEndpoints> => ({
  readHealth: () => ({ ok: true }),
  readOpenApi: ({ c }) => c.body(openApi(), 200, { 'Content-Type': 'application/json' }),
});
