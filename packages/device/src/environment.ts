/** Calls `run` after the given number of milliseconds. The returned function cancels the call. */
export type After = (milliseconds: number, run: () => void) => () => void;

/** A number from 0 up to 1. */
export type Random = () => number;
export type RandomBytes = (count: number) => Uint8Array;

/** The part of an `AbortSignal` that is used here. */
export type Stopping = {
  readonly aborted: boolean;
  addEventListener(event: 'abort', call: () => void): void;
  removeEventListener(event: 'abort', call: () => void): void;
};

/** A reply's body that arrives in pieces, as a `ReadableStream` delivers it. */
export type Pieces = {
  getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }> };
};

/** The part of `fetch` that is used here, so that a test or the command line can stand in for a browser. */
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
