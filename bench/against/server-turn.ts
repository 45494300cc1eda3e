import { openPages } from '../drafts-load.ts';
import { startLoad } from '../load-process.ts';
import type { ResponsesAsk, ResponsesReply } from '../responses-load.ts';
import { type ServerUnderTest, startServerUnderTest } from '../server-under-test.ts';
import { circleStream, holdStreams } from '../streams-turns.ts';
import type { Figures } from './figures.ts';

/** Starts the server of a checkout anew and measures it over HTTP: start-up, responses, streams, drafts. */
export const serverTurn = async (checkout: string): Promise<Figures> => {
  const server = await startServerUnderTest(200, checkout);
  try {
    return {
      'start-up, CPU ms': server.start * 1_000,
      ...(await responses(server)),
      ...(await streams(server)),
      // last: it closes the round
      ...(await drafts(server)),
    };
  } finally {
    await server.stop();
  }
};

const responses = async ({ port, circle, pass, voices, cpu }: ServerUnderTest): Promise<Figures> => {
  const load = startLoad<ResponsesAsk, ResponsesReply>('./responses-load.ts');
  try {
    await load.ask({ kind: 'connect', port, circle, pass, voices, connections: 60 });
    const turn = async (batch: number, posts: number) => {
      await load.ask({ kind: 'post', port, batch, posts: posts / 4 });
      const from = cpu();
      const { seconds } = await load.ask({ kind: 'post', port, batch, posts });
      return { rate: posts / seconds, cost: ((cpu() - from) * 1_000) / (posts / 1_000) };
    };
    const one = await turn(1, 4_000);
    const fifty = await turn(50, 400);
    return {
      'responses: one a post, posts/s': one.rate,
      'responses: one a post, CPU ms a thousand': one.cost,
      'responses: fifty a post, posts/s': fifty.rate,
      'responses: fifty a post, CPU ms a thousand posts': fifty.cost,
    };
  } finally {
    load.stop();
  }
};

const streams = async (server: ServerUnderTest): Promise<Figures> => {
  const held = holdStreams(1_000, 6, 300);
  try {
    const target = circleStream(server);
    await held.open(target);
    const { aCpuSecond, reached } = await held.turn(target);
    if (reached !== 1_000) throw new Error(`${reached} of 1,000 streams reached the final version`);
    return { 'streams: 1,000, messages per CPU-s': aCpuSecond };
  } finally {
    held.stop();
  }
};

const drafts = async (server: ServerUnderTest): Promise<Figures> => {
  const draft = await server.openDrafting();
  const url = `${server.url}/api/circles/${server.circle}/drafts`;
  const pages = await openPages({ url, pass: server.pass, draft, editors: 25 });
  try {
    const from = server.cpu();
    const { edits, seen, middle } = await pages.type({ typing: 3_000, every: 250 });
    if (seen !== edits) throw new Error(`${seen} of ${edits} edits were seen by every page`);
    return {
      'drafts: 25 editors, CPU ms an edit': ((server.cpu() - from) * 1_000) / edits,
      'drafts: 25 editors, middle ms until seen': middle,
    };
  } finally {
    pages.close();
  }
};
