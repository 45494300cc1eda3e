/**
 * Who sends a request: somebody with the circle's pass (`member`), with another circle's (`wrong`) or without one
 * (`stranger`); the others are signed-in conveners.
 */
export const SEATS = ['member', 'wrong', 'stranger', 'convener', 'second', 'other', 'kept'] as const;
export type Seat = (typeof SEATS)[number];

/** A reply as it is compared: the headers that matter, and the body as text or as a digest of what is in it. */
export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** One request, and the reply in each seat: indices into `replies`, where equal replies are stored once. */
export type Asked = {
  /** Method and pattern, as the router has them. */
  readonly route: string;
  readonly path: string;
  /** The circle whose pass a member presents. */
  readonly circle: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** For a stream: how many events are read before it is closed. */
  readonly events?: number;
  readonly got: Readonly<Partial<Record<Seat, number>>>;
};

/** The file beside a data folder or a database: the requests, and the replies. */
export type Recording = {
  /** The commit whose program made the data and the replies. */
  readonly commit: string;
  /** The time of the stopped clock during recording, in milliseconds since 1970. */
  readonly now: number;
  /** Every GET route of that program. */
  readonly routes: readonly string[];
  /** By circle: its pass, and another circle's. */
  readonly passes: Readonly<Record<string, { readonly own: string; readonly wrong: string }>>;
  readonly accounts: Readonly<
    Record<'convener' | 'second' | 'other', { readonly email: string; readonly password: string }>
  >;
  /** The cookie of a session that was started when the data was made, and never ends. */
  readonly keptSession: string;
  readonly asked: readonly Asked[];
  readonly replies: readonly Reply[];
};
