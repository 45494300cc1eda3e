import type { Response } from '@throughline/domain';
import type { ClientBase } from 'pg';
import { bit, type Value } from '../../kernel/command.ts';
import type { Responded } from './commands.ts';

type Post = {
  readonly circle: string;
  readonly ballot: string;
  readonly responses: readonly Response[];
  readonly during: number | undefined;
};

/**
 * Does what the command `respond` does for many posts at once, with four statements for any number of posts, and a
 * fifth when some post names a round. The caller's group already holds the locks of the posts' circles. Within the
 * group, too, the highest `n` wins.
 */
export const respondTogether = async (
  client: ClientBase,
  calls: readonly (readonly [
    circle: string,
    ballot: string,
    responses: readonly Response[],
    during?: number | undefined,
  ])[],
  touched: Map<string, number>,
): Promise<readonly Responded[]> => {
  const posts = calls.map(([circle, ballot, responses, during]): Post => ({ circle, ballot, responses, during }));
  const rounds = await roundsOpen(client, posts);
  const ballots = await ballotsThere(client, posts);
  const voices = await voicesThere(client, posts);
  const highest = await highestNumbers(client, posts);
  const rows = new Map<string, readonly Value[]>();

  const results = posts.map(({ circle, ballot, responses, during }): Responded => {
    if (during !== undefined && !rounds.has(key(circle, String(during)))) return { ok: false, unknown: 'round' };
    if (!ballots.has(key(circle, ballot))) return { ok: false, unknown: 'ballot' };
    if (responses.some(({ voice }) => !voices.has(key(circle, voice)))) return { ok: false, unknown: 'voice' };
    const applied: string[] = [];
    for (const { voice, answer, important, n } of responses) {
      const place = key(circle, ballot, voice);
      if ((highest.get(place) ?? Number.NEGATIVE_INFINITY) >= n) continue;
      highest.set(place, n);
      rows.set(place, [circle, ballot, voice, answer, bit(important), n]);
      applied.push(voice);
    }
    if (applied.length > 0) touched.set(circle, (touched.get(circle) ?? 0) + 1);
    return { ok: true, applied };
  });
  if (rows.size > 0) {
    const all = [...rows.values()];
    await client.query({
      name: 'throughline_respond',
      text: PUT,
      values: [0, 1, 2, 3, 4, 5].map((column) => all.map((row) => row[column])),
    });
  }
  return results;
};

const key = (...parts: readonly string[]): string => parts.join('\n');

const PUT = `INSERT INTO response (circle_id, ballot_id, voice_id, answer, important, n)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::integer[], $5::integer[], $6::integer[])
  ON CONFLICT (circle_id, ballot_id, voice_id) DO UPDATE SET answer = excluded.answer, important = excluded.important, n = excluded.n
  WHERE response.n < excluded.n`;

const roundsOpen = async (client: ClientBase, posts: readonly Post[]): Promise<ReadonlySet<string>> => {
  const circles = [...new Set(posts.filter(({ during }) => during !== undefined).map(({ circle }) => circle))];
  if (circles.length === 0) return new Set();
  const { rows } = await client.query<{ circle_id: string; number: number }>({
    name: 'throughline_rounds_open',
    text: "SELECT circle_id, number FROM round WHERE circle_id = ANY ($1::text[]) AND state = 'open'",
    values: [circles],
  });
  return new Set(rows.map((row) => key(row.circle_id, String(row.number))));
};

const ballotsThere = async (client: ClientBase, posts: readonly Post[]): Promise<ReadonlySet<string>> => {
  const { rows } = await client.query<{ circle_id: string; id: string }>({
    name: 'throughline_ballots_there',
    text: 'SELECT b.circle_id, b.id FROM unnest($1::text[], $2::text[]) AS k (circle_id, id) JOIN ballot b ON b.circle_id = k.circle_id AND b.id = k.id',
    values: [posts.map(({ circle }) => circle), posts.map(({ ballot }) => ballot)],
  });
  return new Set(rows.map((row) => key(row.circle_id, row.id)));
};

const voicesThere = async (client: ClientBase, posts: readonly Post[]): Promise<ReadonlySet<string>> => {
  const wanted = new Map(
    posts.flatMap(({ circle, responses }) =>
      responses.map(({ voice }) => [key(circle, voice), [circle, voice]] as const),
    ),
  );
  const pairs = [...wanted.values()];
  const { rows } = await client.query<{ circle_id: string; id: string }>({
    name: 'throughline_voices_there',
    text: 'SELECT v.circle_id, v.id FROM unnest($1::text[], $2::text[]) AS k (circle_id, id) JOIN voice v ON v.circle_id = k.circle_id AND v.id = k.id',
    values: [pairs.map(([circle]) => circle), pairs.map(([, voice]) => voice)],
  });
  return new Set(rows.map((row) => key(row.circle_id, row.id)));
};

const highestNumbers = async (client: ClientBase, posts: readonly Post[]): Promise<Map<string, number>> => {
  const places = posts.flatMap(({ circle, ballot, responses }) =>
    responses.map(({ voice }) => [circle, ballot, voice] as const),
  );
  const { rows } = await client.query<{
    circle_id: string;
    ballot_id: string;
    voice_id: string;
    n: number;
  }>({
    name: 'throughline_highest',
    text: `SELECT r.circle_id, r.ballot_id, r.voice_id, r.n FROM unnest($1::text[], $2::text[], $3::text[]) AS k (circle_id, ballot_id, voice_id)
      JOIN response r ON r.circle_id = k.circle_id AND r.ballot_id = k.ballot_id AND r.voice_id = k.voice_id`,
    values: [0, 1, 2].map((column) => places.map((place) => place[column])),
  });
  return new Map(rows.map((row) => [key(row.circle_id, row.ballot_id, row.voice_id), row.n]));
};
