/** Who asks: somebody with the circle's pass, with another circle's, with none; or signed in as a convener. */
export const SEATS = ['member', 'wrong', 'stranger', 'convener', 'second', 'other', 'kept'] as const;
export type Seat = (typeof SEATS)[number];

/** A reply as it is compared: the headers that matter, and the body as text or as a digest of what is in it. */
export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** One request, and what each seat got: indices into `replies`, where equal ones stand once. */
export type Asked = {
  /** Method and pattern, as the router has them. */
  readonly route: string;
  readonly path: string;
  /** The circle whose pass a member shows. */
  readonly circle: string | null;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of a stream: how many events are read before it is left. */
  readonly events?: number;
  readonly got: Readonly<Partial<Record<Seat, number>>>;
};

/** What lies beside a data folder or a database: how it was asked, and what it answered. */
export type Recording = {
  /** The commit whose program made the data and gave the replies. */
  readonly commit: string;
  /** The clock that stood still while it was asked, in milliseconds since 1970. */
  readonly now: number;
  /** Every GET route of that program. */
  readonly routes: readonly string[];
  /** By circle: its pass, and another circle's. */
  readonly passes: Readonly<Record<string, { readonly own: string; readonly wrong: string }>>;
  readonly accounts: Readonly<
    Record<'convener' | 'second' | 'other', { readonly email: string; readonly password: string }>
  >;
  /** The cookie of a session that was begun when the data was made, and never ends. */
  readonly keptSession: string;
  readonly asked: readonly Asked[];
  readonly replies: readonly Reply[];
};
