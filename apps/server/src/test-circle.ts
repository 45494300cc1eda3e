import type { Reply, TestServer } from './test-server.ts';

/** What a convener fills in to make a circle, at its shortest. */
export const DRAFT = {
  name: 'A circle',
  question: 'Why does this matter to you?',
  language: 'en',
  positions: ['A', 'B'],
  affected: [],
  rule: 'no-position-objects',
  frame: { decided: 'a', open: 'b', decides: 'c', get: 'd', hearBackBy: '2099-01-01', convenedBy: 'e', atRisk: 'f' },
  matrixDeclared: false,
};

export type TestCircle = {
  readonly id: string;
  /** The four words that let people in, and the pass they are given for them. */
  readonly code: string;
  readonly pass: string;
  /** Headers of a member, and of its convener. */
  readonly authorization: { readonly authorization: string };
  readonly cookie: { readonly cookie: string };
  /** Posts as a member does. */
  readonly member: (path: string, body: unknown) => Promise<Reply>;
  /** Reads as a member does; `path` begins with a slash or is empty. */
  readonly read: (path: string, headers?: Record<string, string>) => Promise<Reply>;
  /** Posts as its convener does. */
  readonly desk: (path: string, body: unknown) => Promise<Reply>;
};

/** A circle that the first convener of a running server makes. Throws what the server said when it is not made. */
export const testCircle = async (server: TestServer, more: object = {}): Promise<TestCircle> => {
  const made = await server.post('/api/desk/circles', { ...DRAFT, ...more }, { cookie: server.cookie ?? '' });
  if (made.status !== 201) throw new Error(`no circle was made: ${JSON.stringify(made.body)}`);
  return circleOf(server, made.body);
};

/** A circle that exists already, by its id and code. */
export const circleOf = async (
  server: TestServer,
  { id, code }: { readonly id: string; readonly code: string },
): Promise<TestCircle> => {
  const { pass } = (await server.post('/api/look', { code })).body;
  const authorization = { authorization: `Bearer ${pass}` };
  const cookie = { cookie: server.cookie ?? '' };
  return {
    id,
    code,
    pass,
    authorization,
    cookie,
    member: (path, body) => server.post(`/api/circles/${id}/${path}`, body, authorization),
    read: (path, headers) => server.get(`/api/circles/${id}${path}`, { ...authorization, ...headers }),
    desk: (path, body) => server.post(`/api/desk/circles/${id}/${path}`, body, cookie),
  };
};
