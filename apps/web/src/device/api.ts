import type { RefusalReply } from '@throughline/protocol';

/** What came of asking the server: a body, a refusal in plain words, or no connection. */
export type Answered<T> =
  | { readonly ok: true; readonly body: T; readonly tag: string | null }
  | { readonly ok: false; readonly offline: false; readonly status: number; readonly refusal: RefusalReply }
  | { readonly ok: false; readonly offline: true };

const PATIENCE = 20_000;

/** One request. Members' requests carry the circle's pass and never a cookie; conveners' carry the cookie only. */
export const ask = async <T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  options: { readonly pass?: string; readonly body?: unknown; readonly tag?: string | null } = {},
): Promise<Answered<T>> => {
  const headers: Record<string, string> = {};
  if (options.pass !== undefined) headers.authorization = `Bearer ${options.pass}`;
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.tag) headers['if-none-match'] = options.tag;
  try {
    const answer = await fetch(path, {
      method,
      headers,
      credentials: options.pass === undefined ? 'same-origin' : 'omit',
      signal: AbortSignal.timeout(PATIENCE),
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    const tag = answer.headers.get('etag');
    if (answer.status === 304) return { ok: true, body: null as T, tag };
    const body: unknown = await answer.json().catch(() => null);
    if (answer.ok) return { ok: true, body: body as T, tag };
    return {
      ok: false,
      offline: false,
      status: answer.status,
      refusal: isRefusal(body)
        ? body
        : { code: 'fault', reason: 'fault-of-ours', words: 'Something went wrong on our side. Try again in a moment.' },
    };
  } catch {
    return { ok: false, offline: true };
  }
};

const isRefusal = (body: unknown): body is RefusalReply =>
  typeof body === 'object' && body !== null && 'code' in body && 'words' in body;
