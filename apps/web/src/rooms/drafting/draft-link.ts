import { call } from '../../device/api.ts';
import { type Call, linkTo } from '@throughline/device';
import { followDrafts } from '@throughline/protocol';

/** One event of a draft's stream. */
export type Heard = { readonly event: string; readonly data: string };

/** The connection to the server. Tests pass their own. */
type Line = { readonly call: Call; readonly fetch: (path: string, request: RequestInit) => Promise<Response> };

/** How a shared text reaches the server: posts up, one stream down. */
export type DraftLink = {
  readonly call: Call;
  /** The circle and its pass, in the form in which calls take them. */
  readonly member: { readonly at: { readonly circle: string }; readonly pass: string };
  /** Reads the draft's stream until it ends. Resolves to whether anything was received. */
  readonly listen: (draft: string, hear: (heard: Heard) => void, signal: AbortSignal) => Promise<boolean>;
};

/** Milliseconds without data after which the stream counts as broken. A heartbeat comes every fifteen seconds. */
const SILENCE = 40_000;

export const draftLink = (
  circle: string,
  pass: string,
  line: Line = { call, fetch: (path, request) => fetch(path, request) },
): DraftLink => ({
  call: line.call,
  member: { at: { circle }, pass },
  listen: async (draft, hear, signal) => {
    const abort = new AbortController();
    const stop = () => abort.abort();
    signal.addEventListener('abort', stop);
    let watchdog = setTimeout(stop, SILENCE);
    let heard = false;
    try {
      const answer = await line.fetch(linkTo(followDrafts, { circle }, { draft }), {
        headers: { authorization: `Bearer ${pass}` },
        credentials: 'omit',
        signal: abort.signal,
      });
      if (!answer.ok || answer.body === null) return answer.status === 404;
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let held = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return heard;
        clearTimeout(watchdog);
        watchdog = setTimeout(stop, SILENCE);
        heard = true;
        held += value;
        const events = held.split('\n\n');
        held = events.pop() ?? '';
        for (const event of events) {
          const read = readEvent(event);
          if (read !== null) hear(read);
        }
      }
    } catch {
      return heard;
    } finally {
      clearTimeout(watchdog);
      signal.removeEventListener('abort', stop);
    }
  },
});

const readEvent = (text: string): Heard | null => {
  const lines = text.split('\n');
  const event = lines.find((line) => line.startsWith('event: '))?.slice(7);
  const data = lines.find((line) => line.startsWith('data: '))?.slice(6);
  return event === undefined || data === undefined ? null : { event, data };
};
