import type { BeforePurpose, Version } from '@throughline/domain';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import type { Door } from '../../kernel/http/context.ts';
import { purposeFirst } from './purpose-first.ts';

const version = (adopted: boolean | null): Version =>
  ({
    number: 1,
    decision: adopted === null ? null : { adopted, verdict: 'met', reasons: '', by: null, on: '2026-11-24' },
  }) as Version;

/** What a route that begins work would answer, in a circle with these versions. */
const begin = async (versions: readonly Version[], before: BeforePurpose | null): Promise<Response> => {
  const app = new Hono<Door>();
  app.use(async (c, next) => {
    c.set('loaded', { of: () => ({ versions, before }) } as unknown as LoadedCircle);
    await next();
  });
  app.post('/api/circles/:circle/aims', purposeFirst, (c) => c.json({ begun: true }));
  return app.request('/api/circles/c/aims', { method: 'POST' });
};

test('work is refused in plain words until a purpose was consented to', async () => {
  for (const versions of [[], [version(null)], [version(false)]]) {
    const answer = await begin(versions, null);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'not-allowed', words: expect.stringContaining('purpose') });
  }
  expect((await begin([version(true)], null)).status).toBe(200);
});

test('a convener’s recorded why lets work begin before it', async () => {
  expect((await begin([], { because: 'A ward closes.', by: 'Sana', on: '2026-11-24' })).status).toBe(200);
});
