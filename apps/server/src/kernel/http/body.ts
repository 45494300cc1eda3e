import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import * as v from 'valibot';
import { turnAway } from './refuse.ts';

/**
 * The most bytes of a body: enough for what is typed, and for the fifty answers that an outbox sends in one post. Fifty
 * voices of 3,200 bytes would be too many.
 */
export const BODY_LIMIT = 64 * 1024;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads, limits, decodes and checks a JSON body. Throws a refusal that names the field where there is one. */
export const readBody = async <S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>> => {
  assertJson(c.req.header('content-type'));
  return checkBody(await readBytes(c), schema);
};

/** Throws a refusal unless the content type is JSON. */
export const assertJson = (type: string | undefined): void => {
  if (type !== undefined && /^application\/json\s*(;.*)?$/i.test(type)) return;
  throw turnAway('not-json', 'not-json');
};

/** Decodes bytes as UTF-8 and JSON and checks them against the schema. Throws a refusal when one of these fails. */
export const checkBody = <S extends v.GenericSchema>(bytes: Uint8Array, schema: S): v.InferOutput<S> => {
  const read = v.safeParse(schema, parse(bytes));
  if (read.success) return read.output;
  const issue = read.issues[0];
  const field = issue.path?.map(({ key }) => String(key)).join('.');
  if (field === undefined || field === '') throw turnAway('malformed', 'body-not-taken');
  throw turnAway('malformed', 'field-not-taken', { field: clip(field) }, { field: clip(field) });
};

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    throw turnAway('malformed', 'json-unreadable');
  }
};

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const readBytes = async (c: Context): Promise<Uint8Array> => {
  const incoming = (c.env as { incoming?: IncomingMessage } | undefined)?.incoming;
  // reads the socket directly, because the detour over web streams is slow
  if (incoming !== undefined) return readIncoming(incoming);
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (bytes.length > BODY_LIMIT) throw turnAway('too-large', 'body-too-large');
  return bytes;
};

/**
 * Reads at most BODY_LIMIT bytes. Rejects with a refusal as soon as there are more, and lets the rest arrive unread;
 * rejects too when the connection breaks.
 */
export const readIncoming = (incoming: IncomingMessage): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const tooLarge = () => {
      incoming.removeAllListeners('data');
      incoming.resume();
      reject(turnAway('too-large', 'body-too-large'));
    };
    if (Number(incoming.headers['content-length'] ?? 0) > BODY_LIMIT) return tooLarge();
    const pieces: Buffer[] = [];
    let size = 0;
    incoming.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > BODY_LIMIT) return tooLarge();
      pieces.push(piece);
    });
    incoming.on('end', () => resolve(pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)));
    incoming.on('error', () => reject(turnAway('malformed', 'line-broke')));
    incoming.on('aborted', () => reject(turnAway('malformed', 'line-broke')));
  });
