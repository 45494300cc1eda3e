import { ALL_ENDPOINTS, type Endpoints } from '@throughline/protocol';

/** Method and address pattern of every endpoint of the server, and of its pages. */
export const routesOfTheServer = (): readonly string[] =>
  [
    ...Object.values(ALL_ENDPOINTS)
      .flatMap((room) => Object.values(room as Endpoints))
      .map(({ route: { method, path } }) => `${method} ${path}`),
    'GET /*',
  ].sort();
