/** Calls `run` after so many milliseconds; what it returns calls that off. */
export type After = (milliseconds: number, run: () => void) => () => void;

/** A number from 0 up to 1. */
export type Random = () => number;
export type RandomBytes = (count: number) => Uint8Array;

/** What a request may be told to stop by: an AbortSignal. */
export type Stopping = {
  readonly aborted: boolean;
  addEventListener(event: 'abort', call: () => void): void;
  removeEventListener(event: 'abort', call: () => void): void;
};

/** A body that comes in pieces, as a ReadableStream gives them. */
export type Pieces = {
  getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> };
};

/** As much of `fetch` as is used here, so that a test or the command line can stand in for a browser. */
export type Fetch = (
  path: string,
  request: {
    readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
    readonly headers: Readonly<Record<string, string>>;
    /** Members' requests carry a pass and no cookie; conveners' carry the cookie. */
    readonly credentials: 'omit' | 'same-origin';
    readonly signal: Stopping;
    readonly body?: string;
  },
) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  json(): Promise<unknown>;
  readonly body: Pieces | null;
}>;
