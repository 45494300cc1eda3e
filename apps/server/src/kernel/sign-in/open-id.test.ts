import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test-server.ts';

/** A small OpenID issuer: discovery, authorisation (which asks the person nothing), token, and user information. */
const startIssuer = async (): Promise<{ server: Server; url: string }> => {
  const server = createServer((request, out) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const json = (body: object) => out.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (url.pathname === '/.well-known/openid-configuration') {
      return json({
        issuer: url.origin,
        authorization_endpoint: `${url.origin}/authorize`,
        token_endpoint: `${url.origin}/token`,
        userinfo_endpoint: `${url.origin}/me`,
        jwks_uri: `${url.origin}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    }
    if (url.pathname === '/authorize') {
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', 'a-code');
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      return out.writeHead(302, { location: back.href }).end();
    }
    if (url.pathname === '/token') return json({ access_token: 'a-token', token_type: 'Bearer', expires_in: 60 });
    if (url.pathname === '/me')
      return json({ sub: '4417', email: 'ana@hospital.example', email_verified: true, name: 'Ana Lind' });
    return out.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

const freePort = async (): Promise<number> => {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
};

let issuer: Awaited<ReturnType<typeof startIssuer>>;
let house: TestServer;
beforeAll(async () => {
  issuer = await startIssuer();
  const port = await freePort();
  house = await startTestServer({
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    OPENID_ISSUER: issuer.url,
    OPENID_CLIENT_ID: 'throughline',
    OPENID_CLIENT_SECRET: 'a secret of theirs',
    OPENID_NAME: 'the hospital',
    THROUGHLINE_SIGN_UP: 'open',
  });
});
afterAll(async () => {
  await house.done();
  issuer.server.close();
});

test('a convener signs in through the organisation’s own OpenID Connect', async () => {
  expect((await house.get('/api/hello')).body.signIn.openId).toEqual({ name: 'the hospital' });
  const jar = new Map<string, string>();
  const keep = (headers: Headers): void => {
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
  };
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  const begun = await house.post('/api/auth/sign-in/social', { provider: 'openid', callbackURL: '/desk' });
  expect(begun.status).toBe(200);
  keep(begun.headers);
  const asked = await fetch(begun.body.url, { redirect: 'manual' });
  const back = asked.headers.get('location') ?? '';
  expect(new URL(back).origin).toBe(house.url);
  const returned = await fetch(back, { redirect: 'manual', headers: { cookie: cookie() } });
  keep(returned.headers);
  expect(returned.headers.get('location')).toMatch(/\/desk$/);
  const session = await house.get('/api/auth/get-session', { cookie: cookie() });
  expect(session.body.user).toMatchObject({ name: 'Ana Lind', email: 'ana@hospital.example' });
  expect((await house.get('/api/desk/circles', { cookie: cookie() })).status).toBe(200);
});
