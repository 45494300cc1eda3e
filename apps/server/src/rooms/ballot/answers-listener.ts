import type { IncomingMessage, ServerResponse } from 'node:http';
import { ballotEndpoints, PROTOCOL_HEADER, responsesRequest } from '@throughline/protocol';
import { assertJson, checkBody, readIncoming } from '../../kernel/http/body.ts';
import { clientAddress } from '../../kernel/http/client-address.ts';
import { idOfKey, sameSecret } from '../../kernel/http/detached-id.ts';
import { readerLanguage } from '../../kernel/http/reader-language.ts';
import { DoorRefusal, FAULT, notFound, refusalBody, type Refused, STATUS } from '../../kernel/http/refuse.ts';
import type { ServerContext } from '../context.ts';
import { bearer } from '../../kernel/http/seat.ts';
import { assertSpoken } from '../../kernel/http/serve.ts';
import { RAW_HEADERS } from '../../kernel/http/security.ts';
import { takeAnswers } from './take-answers.ts';

const { sendResponses } = ballotEndpoints;
const PATH = new RegExp(
  `^${sendResponses.route.path.replace(':circle', '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})')}$`,
);

/**
 * Answers `sendResponses`, the one request that comes thousands of times a second, directly on the socket, before the
 * router (decision 0013 has the measurements). Seats, limits, schema and refusals are the same as elsewhere. Returns
 * false when the request is for another endpoint.
 */
export const answersListener =
  (context: ServerContext) =>
  (incoming: IncomingMessage, outgoing: ServerResponse): boolean => {
    if (incoming.method !== sendResponses.route.method) return false;
    const circle = PATH.exec(incoming.url ?? '')?.[1];
    if (circle === undefined) return false;
    take(context, circle, incoming)
      .then(
        (kept) => send(outgoing, 200, { kept }),
        (error: unknown) => sendFault(context, incoming, outgoing, error),
      )
      .finally(() => context.log.answered(outgoing.statusCode));
    return true;
  };

const take = async (context: ServerContext, circle: string, incoming: IncomingMessage): Promise<number> => {
  const address = clientAddress(incoming, context.config.trustProxy);
  context.limits.demand('address', address);
  // the body is read while the circle is looked up
  const bytes = readIncoming(incoming);
  bytes.catch(() => undefined);
  const loaded = await context.circles.find(circle);
  const pass = bearer(incoming.headers.authorization);
  if (loaded === null || pass === null || !sameSecret(pass, loaded.pass)) throw notFound();
  assertSpoken(sendResponses, incoming.headers[PROTOCOL_HEADER]?.toString());
  assertJson(incoming.headers['content-type']);
  const { key, responses } = checkBody(await bytes, responsesRequest);
  const ballot = idOfKey(key);
  context.limits.demand('device', ballot);
  return takeAnswers(context, loaded, ballot, responses);
};

const sendFault = (
  context: ServerContext,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  error: unknown,
): void => {
  const refused = error instanceof DoorRefusal ? error.refused : FAULT;
  if (refused === FAULT) context.log.bug('POST /api/circles/:circle/responses', error);
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
  // with its length in the head, the reply goes out in one write
  const head = [...HEAD, 'Content-Length', String(Buffer.byteLength(text))];
  if (refused?.wait !== undefined) head.push('Retry-After', String(refused.wait));
  outgoing.writeHead(status, head);
  outgoing.end(text);
};
