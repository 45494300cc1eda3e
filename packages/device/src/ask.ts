import { PROTOCOL_HEADER, PROTOCOL_VERSION, type RefusalReply } from '@throughline/protocol';
import type { After, Fetch } from './environment.ts';
import { newStop } from './platform.ts';

/** The outcome of a request: a body, a refusal in plain words, or no connection. `tag` is the reply's ETag. */
export type Answered<T> =
  | { readonly ok: true; readonly body: T; readonly tag: string | null }
  | { readonly ok: false; readonly offline: false; readonly status: number; readonly refusal: RefusalReply }
  | { readonly ok: false; readonly offline: true };

export type Refused = Extract<Answered<never>, { readonly offline: false }>;

export type AskOptions = {
  /**
   * A member's pass, sent as a bearer token without cookies. Left out for a convener's request, which sends the cookie.
   */
  readonly pass?: string;
  readonly body?: unknown;
  /** The ETag of the copy that the caller already has. If it is still current, the outcome has `body: null`. */
  readonly tag?: string | null;
};

/** Sends one request. `path` starts at the server's root. Never throws: every failure is in the outcome. */
export type Ask = <T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  options?: AskOptions,
) => Promise<Answered<T>>;

/** The refusal code with which the server says that it does not speak this page's version of the protocol. */
export const NEW_VERSION = 'new-version';

/** Milliseconds after which a request counts as having no connection. */
const PATIENCE = 20_000;

/** Makes the function that sends requests, on top of a `fetch` and a timer. It gives up after twenty seconds. */
export const createAsk =
  ({
    fetch,
    after,
    faultWords,
    onNewVersion,
  }: {
    readonly fetch: Fetch;
    readonly after: After;
    /** The words shown when the server failed without giving any of its own. */
    readonly faultWords: () => Promise<string>;
    /** Called when the server speaks a newer version than this page, so that the page must be opened again. */
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
      // a captive portal (a network's log-in page) answers 200 in HTML. It is not our server, so this is no connection.
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

/**
 * Whether the refusal is temporary (a rate limit, a fault of the server, a new version), so that a retry may succeed.
 */
export const isPassing = ({ status, refusal }: Refused): boolean =>
  status === 429 || status >= 500 || refusal.code === NEW_VERSION;

const isRefusal = (body: unknown): body is RefusalReply =>
  typeof body === 'object' && body !== null && 'code' in body && 'words' in body;
