export type BenchCircle = {
  readonly circle: string;
  readonly pass: string;
  readonly code: string;
  readonly voices: readonly string[];
  /** Closes the round and opens drafting; returns the first draft's id. */
  readonly openDrafting: () => Promise<string>;
};

const CONVENER = { name: 'Sana Idris', email: 'sana@example.org', password: 'a long enough one', accepts: true };
const MOST_SEEDS = 50;

/**
 * Makes the first convener of a fresh server and one circle with an open round, over HTTP. Paths are typed here and not
 * taken from `protocol`: they are asked of older commits too.
 */
export const openBenchCircle = async (url: string, setUpCode: string, voices: number): Promise<BenchCircle> => {
  const setUp = await send(`${url}/api/set-up`, { code: setUpCode, ...CONVENER });
  const cookie = setUp.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const desk = async (path: string, body: unknown): Promise<Response> =>
    send(`${url}/api/desk/circles${path}`, body, { cookie });
  const made = (await (await desk('', CIRCLE)).json()) as { id: string; code: string };
  const { pass } = (await (await send(`${url}/api/look`, { code: made.code })).json()) as { pass: string };
  const texts = Array.from({ length: voices }, (_, index) => `Voice number ${index}`);
  for (let from = 0; from < voices; from += MOST_SEEDS)
    await desk(`/${made.id}/seed`, { language: 'en', texts: texts.slice(from, from + MOST_SEEDS) });
  await desk(`/${made.id}/round/open`, { mode: 'live', until: null });
  const read = async <T>(path: string): Promise<T> => {
    const reply = await fetch(`${url}/api/circles/${made.id}${path}`, { headers: { authorization: `Bearer ${pass}` } });
    return (await reply.json()) as T;
  };
  const list = await read<{ voices: { id: string }[] }>('/voices');
  return {
    circle: made.id,
    pass,
    code: made.code,
    voices: list.voices.map(({ id }) => id),
    openDrafting: async () => {
      await desk(`/${made.id}/round/close`, { number: 1 });
      await desk(`/${made.id}/drafting/open`, { until: null });
      const { drafts } = await read<{ drafts: { id: string }[] }>('/drafts');
      return drafts[0]?.id ?? '';
    },
  };
};

const CIRCLE = {
  name: 'A circle under test',
  question: 'Why does this matter to you?',
  language: 'en',
  positions: ['People who use services', 'Staff', 'Leaders', 'Neighbours'],
  affected: [],
  rule: 'no-position-objects',
  frame: {
    decided: 'a',
    open: 'b',
    decides: 'c',
    get: 'd',
    hearBackBy: '2099-01-31',
    convenedBy: 'e',
    atRisk: 'f',
  },
  matrixDeclared: false,
};

const send = async (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> => {
  const reply = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${url} was answered with ${reply.status}: ${await reply.text()}`);
  return reply;
};
