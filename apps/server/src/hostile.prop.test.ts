import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testCircle } from './test-circle.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let circle: string;
let authorization: string;

beforeAll(async () => {
  server = await startTestServer();
  const made = await testCircle(server);
  circle = made.id;
  authorization = made.authorization.authorization;
  await made.desk('round/open', { mode: 'live', until: null });
});
afterAll(() => server.done());

test('whatever a stranger sends, nothing makes a 5xx', { timeout: 120_000 }, async () => {
  const paths = [
    'look',
    'set-up',
    'auth/sign-in/email',
    'auth/sign-up/email',
    'auth/passkey/verify-authentication',
    'auth/reset-password',
    'auth/sign-in/oauth2',
    'auth/%E0%A4%A',
    'desk/circles',
    'desk/invitations/join',
    `circles/${'x'.repeat(40)}/voices`,
    'qr/x.svg',
    'qr/%00',
    'poster/%00',
    'open/x/purpose',
  ];
  const memberPaths = [
    'ballots',
    'responses',
    'voices',
    'voices/mend',
    'deal',
    'mine',
    'stories',
    'log',
    'question',
    'roll',
    'result',
    'translations',
    'drafts',
    'drafts/rename',
    'drafts/tie',
    'drafts/edits',
    'drafts/here',
    'drafts/text',
    'drafts/live',
    'suggestions',
    'suggestions/settle',
    'purpose',
    'consent',
    'consent/take-back',
    'consent/words',
    'consent/mine',
  ];
  const body = fc.oneof(
    fc.json(),
    fc.string(),
    fc
      .record({
        key: fc.constant('A'.repeat(43)),
        position: fc.constantFrom('p1', null, 7),
        n: fc.integer(),
        text: fc.string(),
        language: fc.constantFrom('en', '', 'x'.repeat(90)),
        want: fc.integer(),
        answer: fc.constantFrom('consent', 'not-yet', 'x'),
        words: fc.string(),
        wouldChange: fc.string(),
        shown: fc.constantFrom('print', 'count-only', 'x'),
        responses: fc.array(
          fc.record({
            voice: fc.string(),
            answer: fc.integer({ min: -2, max: 2 }),
            important: fc.boolean(),
            n: fc.double(),
          }),
        ),
      })
      .map((value) => JSON.stringify(value)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('POST', 'PUT', 'GET', 'DELETE', 'PATCH'),
      fc.oneof(
        fc.constantFrom(...paths),
        fc.constantFrom(...memberPaths).map((path) => `circles/${circle}/${path}`),
      ),
      body,
      fc.boolean(),
      async (method, path, text, isMember) => {
        const answer = await fetch(`${server.url}/api/${path}`, {
          method,
          headers: { 'content-type': 'application/json', ...(isMember ? { authorization } : {}) },
          ...(method === 'GET' ? {} : { body: text }),
        });
        await answer.text();
        expect(answer.status).toBeLessThan(500);
      },
    ),
    { numRuns: 600 },
  );
  expect(server.logged.filter((line) => line.includes('fault of ours'))).toEqual([]);
});
