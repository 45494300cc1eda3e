import * as v from 'valibot';
import { endpoint, of, route } from './endpoint.ts';

const health = v.strictObject({ ok: v.boolean() });
type Health = v.InferOutput<typeof health>;

export const readHealth = route('GET', '/api/health', of<undefined, Health>());
export const readOpenApi = route('GET', '/api/openapi.json', of<undefined, 'file'>());

export const houseEndpoints = {
  readHealth: endpoint(readHealth, {
    says: 'Whether the program answers.',
    seat: 'anybody',
    body: null,
    reply: health,
    since: 1,
  }),
  readOpenApi: endpoint(readOpenApi, {
    says: 'This list, as an OpenAPI 3.1 description.',
    seat: 'anybody',
    body: null,
    reply: 'file',
    since: 1,
  }),
};
