import type { Pool } from 'pg';

/**
 * Keeps a lost connection from stopping the process. `pg` reports the loss twice: to the waiting query, and as an
 * `error` event, which is fatal when nothing listens to it. The query deals with the loss; idle connections are
 * replaced at the next query.
 */
export const bearLosses = (pool: Pool): void => {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
};
