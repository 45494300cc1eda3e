import { startBaseline } from './baseline-server.ts';
import { startLoad } from './load-process.ts';
import { inPairs } from './pairs.ts';
import type { ResponsesAsk, ResponsesReply } from './responses-load.ts';
import { startServerUnderTest } from './server-under-test.ts';
import { openSingleCommits } from './single-commits.ts';
import { reportFigure } from './figures.ts';

/**
 * Responses acknowledged through HTTP, against the limit: the same posts, by the same client, to plain `node:http` that
 * parses them and stores nothing. Compared by throughput and by the server's processor time a post. The rate of bare
 * single-row commits is printed as information only, because it measures the disk more than our code.
 */
const CONNECTIONS = 200;
const SIZES = [
  { batch: 1, posts: 4_000, least: 0.3, leastCpu: 0.25 },
  { batch: 50, posts: 600, least: 0.09, leastCpu: 0.07 },
];

const load = startLoad<ResponsesAsk, ResponsesReply>('./responses-load.ts');
const ours = await startServerUnderTest(500);
const limit = await startBaseline('./limit-server.ts');
const single = openSingleCommits();
try {
  const { circle, pass, voices } = ours;
  for (const { port } of [ours, limit])
    await load.ask({ kind: 'connect', port, circle, pass, voices, connections: CONNECTIONS });
  for (const { batch, posts, least, leastCpu } of SIZES) {
    const turn = async (server: { readonly port: number; readonly cpu: () => number }) => {
      const from = server.cpu();
      const { seconds } = await load.ask({ kind: 'post', port: server.port, posts, batch });
      return { rate: posts / seconds, cpu: (server.cpu() - from) / posts };
    };
    // one unmeasured turn of each, so that both have compiled their code
    await turn(ours);
    await turn(limit);
    const commits: number[] = [];
    const pairs = await inPairs(
      () => turn(ours),
      async () => {
        commits.push(single.rate(150));
        return turn(limit);
      },
    );
    const named = `responses through HTTP, ${batch} a post`;
    reportFigure({
      name: `${named}, posts/s against node:http that stores nothing`,
      values: pairs.map(([mine, theirs]) => mine.rate / theirs.rate),
      least,
    });
    reportFigure({
      name: `${named}, processor time of that limit against ours`,
      values: pairs.map(([mine, theirs]) => theirs.cpu / mine.cpu),
      least: leastCpu,
    });
    reportFigure({ name: `${named}, durable`, values: pairs.map(([mine]) => mine.rate * batch), unit: 'responses/s' });
    reportFigure({
      name: `${named}, against bare single-row commits (information: moves with the disk)`,
      values: pairs.map(([mine], at) => (mine.rate * batch) / (commits[at] as number)),
    });
  }
} finally {
  load.stop();
  limit.stop();
  single.close();
  await ours.stop();
}
