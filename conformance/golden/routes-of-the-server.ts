import { buildApp } from '../../apps/server/src/http/app.ts';

/** Method and pattern of every route. The one place that knows where the server keeps them: point it elsewhere when they move. */
export const routesOfTheServer = (): readonly string[] => {
  const parts = { config: { publicUrl: 'http://localhost' } } as unknown as Parameters<typeof buildApp>[0];
  const { routes } = buildApp(parts, { answer: () => new Response() });
  return [
    ...new Set(routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
  ].sort();
};
