import { PROTOCOL_HEADER, PROTOCOL_VERSION, type RefusalReply } from '@throughline/protocol';
import type { After, Fetch } from './environment.ts';
import { newStop } from './platform.ts';

/** What came of asking the server: a body, a refusal in plain words, or no connection. */
export type Answered<T> =
  | { readonly ok: true; readonly body: T; readonly tag: string | null }
  | { readonly ok: false; readonly offline: false; readonly status: number; readonly refusal: RefusalReply }
  | { readonly ok: false; readonly offline: true };

export type Refused = Extract<Answered<never>, { readonly offline: false }>;

export type AskOptions = {
  /** A member's pass: sent as bearer, without cookies. Left out: a convener's request, with the cookie. */
  readonly pass?: string;
  readonly body?: unknown;
  /** The ETag of what one has: answered with `body: null` when nothing has moved. */
  readonly tag?: string | null;
};

/** One request. `path` is from the server's root. Never throws. */
export type Ask = <T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  options?: AskOptions,
) => Promise<Answered<T>>;

/** The code of the refusal by which the server tells a page that it is of another version. */
export const NEW_VERSION = 'new-version';

/** Milliseconds after which an answer is not waited for any more. */
const PATIENCE = 20_000;

export const createAsk =
  ({
    fetch,
    after,
    faultWords,
    onNewVersion,
  }: {
    readonly fetch: Fetch;
    readonly after: After;
    /** What is said when the server failed and gave no words of its own. */
    readonly faultWords: () => Promise<string>;
    /** The server speaks a newer version than this page: it must be opened again. */
    readonly onNewVersion?: () => void;
  }): Ask =>
  async <T>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    { pass, body, tag }: AskOptions = {},
  ): Promise<Answered<T>> => {
    const headers: Record<string, string> = versionHeader();
    if (pass !== undefined) headers.authorization = `Bearer ${pass}`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (tag) headers['if-none-match'] = tag;
    const stop = newStop();
    const cancel = after(PATIENCE, () => stop.abort());
    try {
      const answer = await fetch(path, {
        method,
        headers,
        credentials: pass === undefined ? 'same-origin' : 'omit',
        signal: stop.signal,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const newTag = answer.headers.get('etag');
      if (answer.status === 304) return { ok: true, body: null as T, tag: newTag };
      const read = await answer.json().catch(() => undefined);
      // the log-in page of a network answers 200 in HTML: that is not our server, and nothing is kept there
      if (read === undefined && answer.status < 500) return { ok: false, offline: true };
      if (answer.ok) return { ok: true, body: read as T, tag: newTag };
      const refusal = isRefusal(read) ? read : { code: 'fault', reason: 'fault-of-ours', words: await faultWords() };
      if (refusal.code === NEW_VERSION) onNewVersion?.();
      return { ok: false, offline: false, status: answer.status, refusal };
    } catch {
      return { ok: false, offline: true };
    } finally {
      cancel();
    }
  };

/** The header that says which version of the protocol this page speaks. */
export const versionHeader = (): Record<string, string> => ({ [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) });

/** Too much at once, or a fault of the server's: the same may be taken a little later. */
export const isPassing = ({ status, refusal }: Refused): boolean =>
  status === 429 || status >= 500 || refusal.code === NEW_VERSION;

const isRefusal = (body: unknown): body is RefusalReply =>
  typeof body === 'object' && body !== null && 'code' in body && 'words' in body;
