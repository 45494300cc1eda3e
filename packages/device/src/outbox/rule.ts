import { openBallot, type RefusalReply, type Route } from '@throughline/protocol';

export type Body = Readonly<Record<string, unknown>>;

/** A route by which the outbox may send: it belongs to one circle and has a body. */
export type PostRoute = Route<unknown, unknown, `${string}/:circle/${string}`>;

const AT = '/:circle/';
const BEFORE = openBallot.path.slice(0, openBallot.path.indexOf(AT));

/** The part of a route's path after the circle. Devices store its posts under this word. */
export const pathOf = ({ path }: PostRoute): string => path.slice(path.indexOf(AT) + AT.length);
/**
 * A route for a post that a newer version stored and this version has no rule for. The server then refuses it in words.
 */
export const routeAt = (path: string): PostRoute => ({
  method: 'POST',
  path: `${BEFORE}/:circle/${path}`,
});

/**
 * What the outbox has to know of one room's posts; there is one rule a room, in `rooms/`. A post is named by its
 * circle, its path and a name of its own. A later post of the same name replaces the earlier one. Devices may still
 * hold posts under an old path, so a route whose path changes needs a rule for the old path as well.
 */
export type Rule = {
  /** The room's name, the same on every floor. */
  readonly room: string;
  /** Where the posts are sent. They are stored under the last part of its path. */
  readonly route: PostRoute;
  /** Posts with a lower number are sent first. */
  readonly order: number;
  /** Whether a refusal may change when something changes in the circle. The post then stays in the outbox. */
  readonly later: (refusal: RefusalReply) => boolean;
  /** The words that somebody typed, which are given back with a refusal; empty when there were none. */
  readonly typed: (body: Body) => string;
  /** `path/name` of a post that the server must have first. This post waits while that one does. */
  readonly waitsFor?: (body: Body) => string | null;
  /** How several posts travel in one request. */
  readonly together?: {
    readonly most: number;
    /** Only posts with the same mark travel together. */
    readonly mark: (body: Body) => string;
    readonly body: (bodies: readonly Body[]) => Body;
  };
};

export const never = (): boolean => false;
/** A round that is not open now may open later. */
export const whileNotOpen = ({ code }: RefusalReply): boolean => code === 'not-open';
export const nothingTyped = (): string => '';
export const textOf = ({ text }: Body): string => (typeof text === 'string' ? text : '');

/** The name of a ballot's post, from its key: long enough to distinguish the people of a shared tablet. */
export const ballotName = (key: string): string => key.slice(0, 12);
/** `path/name` of the ballot's own post, which the server must have first. */
export const afterItsBallot = ({ key }: Body): string | null =>
  typeof key === 'string' ? `ballots/${ballotName(key)}` : null;
