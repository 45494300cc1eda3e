import type { houseEndpoints } from '@throughline/protocol';
import { openApi } from './open-api.ts';
import type { Handlers } from './serve.ts';

/** Endpoints about the program itself, not about a circle. */
export const houseHandlers = (): Handlers<typeof houseEndpoints> => ({
  readHealth: () => ({ ok: true }),
  readOpenApi: ({ c }) => c.body(openApi(), 200, { 'Content-Type': 'application/json' }),
});
