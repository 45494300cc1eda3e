import type { IncomingMessage, ServerResponse } from 'node:http';
import { judgeResponses, type Refusal, type Response, takesAnswers } from '@throughline/domain';
import { ballotEndpoints, PROTOCOL_HEADER, responsesRequest } from '@throughline/protocol';
import type { Room } from '../../kernel/memory/room.ts';
import { unknownBallot } from './routes.ts';
import { assertJson, checkBody, readIncoming } from '../../kernel/http/body.ts';
import { clientAddress } from '../../kernel/http/client-address.ts';
import { idOfKey, sameSecret } from '../../kernel/http/detached-id.ts';
import { readerLanguage } from '../../kernel/http/reader-language.ts';
import { DoorRefusal, FAULT, notFound, refusalBody, type Refused, STATUS, turnAway } from '../../kernel/http/refuse.ts';
import type { Parts } from '../parts.ts';
import { bearer } from '../../kernel/http/seat.ts';
import { assertSpoken } from '../../kernel/http/serve.ts';
import { RAW_HEADERS } from '../../kernel/http/security.ts';
import { BallotMemory } from './memory.ts';
import { RoundMemory } from '../round/memory.ts';
import { VoiceMemory } from '../voice/memory.ts';

const { sendResponses } = ballotEndpoints;
const PATH = new RegExp(
  `^${sendResponses.route.path.replace(':circle', '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})')}$`,
);

/**
 * `sendResponses`, the one request that comes thousands of times a second: straight from the socket
 * to the store, past the router (decision 0013 measures it). The same guards, limits, schema and refusals as anywhere.
 * Returns whether the request was its own.
 */
export const answersListener =
  (parts: Parts) =>
  (incoming: IncomingMessage, outgoing: ServerResponse): boolean => {
    if (incoming.method !== sendResponses.route.method) return false;
    const circle = PATH.exec(incoming.url ?? '')?.[1];
    if (circle === undefined) return false;
    take(parts, circle, incoming)
      .then(
        (kept) => send(outgoing, 200, { kept }),
        (error: unknown) => sendFault(parts, incoming, outgoing, error),
      )
      .finally(() => parts.log.answered(outgoing.statusCode));
    return true;
  };

const take = async (parts: Parts, circle: string, incoming: IncomingMessage): Promise<number> => {
  const address = clientAddress(incoming, parts.config.trustProxy);
  parts.limits.demand('address', address);
  // the body is read at once, while the room is looked up
  const bytes = readIncoming(incoming);
  bytes.catch(() => undefined);
  const room = await parts.rooms.find(circle);
  const pass = bearer(incoming.headers.authorization);
  if (room === null || pass === null || !sameSecret(pass, room.pass)) throw notFound();
  assertSpoken(sendResponses, incoming.headers[PROTOCOL_HEADER]?.toString());
  assertJson(incoming.headers['content-type']);
  const { key, responses } = checkBody(await bytes, responsesRequest);
  const ballot = idOfKey(key);
  parts.limits.demand('device', ballot);
  return write(parts, room, ballot, responses);
};

const write = async ({ store }: Parts, room: Room, ballot: string, responses: readonly Response[]): Promise<number> => {
  demand(takesAnswers(room.circle, room.of(RoundMemory).all));
  const taken = demand(judgeResponses(responses, (voice) => stateOf(room, voice)));
  if (room.of(BallotMemory).answers.person(ballot) === null) throw new DoorRefusal(unknownBallot());
  if (taken.length === 0) return 0;
  const written = await room.write(store.ballots.respond(room.id, ballot, taken), (done) => {
    if (!done.ok || done.applied.length === 0) return;
    const applied = new Set(done.applied);
    room.of(BallotMemory).take({ ballot, responses: taken.filter(({ voice }) => applied.has(voice)) });
  });
  if (!written.ok) {
    // a voice was taken back while this was under way: what is left may be sent again
    throw turnAway('not-found', 'answered-voice-taken-back', {}, { field: 'responses' });
  }
  return taken.length;
};

const stateOf = (room: Room, voice: string): 'asked' | 'closed' | 'unknown' => {
  const state = room.of(VoiceMemory).find(voice)?.state;
  return state === undefined ? 'unknown' : state === 'asked' ? 'asked' : 'closed';
};

const demand = <T>(outcome: { readonly ok: true; readonly value: T } | Refusal): T => {
  if (outcome.ok) return outcome.value;
  throw new DoorRefusal(outcome);
};

const sendFault = (parts: Parts, incoming: IncomingMessage, outgoing: ServerResponse, error: unknown): void => {
  const refused = error instanceof DoorRefusal ? error.refused : FAULT;
  if (refused === FAULT) parts.log.bug('POST /api/circles/:circle/responses', error);
  const language = readerLanguage(incoming.headers['accept-language']);
  send(outgoing, STATUS[refused.code], refusalBody(refused, language), refused);
};

const HEAD: readonly string[] = [
  'Strict-Transport-Security',
  'max-age=31536000', // browsers heed it over https only
  ...Object.entries(RAW_HEADERS).flat(),
  'Content-Type',
  'application/json',
];

const send = (outgoing: ServerResponse, status: number, body: object, refused?: Refused): void => {
  if (outgoing.destroyed) return;
  const text = JSON.stringify(body);
  // as one string with its head it leaves in one write
  const head = [...HEAD, 'Content-Length', String(Buffer.byteLength(text))];
  if (refused?.wait !== undefined) head.push('Retry-After', String(refused.wait));
  outgoing.writeHead(status, head);
  outgoing.end(text);
};
