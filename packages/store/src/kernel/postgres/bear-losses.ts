import type { Pool } from 'pg';

/**
 * A connection that is lost tells so twice: to the query that was waiting, and as an event that stops the process when
 * nobody listens. The query is where it is dealt with; idle connections are replaced at the next query.
 */
export const bearLosses = (pool: Pool): void => {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
};
