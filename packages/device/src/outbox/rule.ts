import { openBallot, type RefusalReply, type Route } from '@throughline/protocol';

export type Body = Readonly<Record<string, unknown>>;

/** A route by which something may be sent later: of one circle, with a body. */
export type PostRoute = Route<unknown, unknown, `${string}/:circle/${string}`>;

const AT = '/:circle/';
const BEFORE = openBallot.path.slice(0, openBallot.path.indexOf(AT));

/** The last part of a route's path, after the circle: the word under which its posts are kept on devices. */
export const pathOf = ({ path }: PostRoute): string => path.slice(path.indexOf(AT) + AT.length);
/** The route of a post that was kept by a version that knew more rooms than this one: the server refuses it in words. */
export const routeAt = (path: string): PostRoute => ({
  method: 'POST',
  path: `${BEFORE}/:circle/${path}`,
});

/**
 * What the outbox has to know of one room's posts; one value a room, in `rooms/`. A post is named by its circle, its path
 * and a name of its own; a later post of the same name takes the earlier one's place. What waits on devices was kept under the path
 * of that day: a route that gets another path needs a rule for the old one as well.
 */
export type Rule = {
  /** The word by which the room goes on every floor. */
  readonly room: string;
  /** Where they are sent. They are kept under the last part of its path. */
  readonly route: PostRoute;
  /** Lower ones are sent first. */
  readonly order: number;
  /** Refused now, and may be taken when something moves in the circle: it stays in the outbox. */
  readonly later: (refusal: RefusalReply) => boolean;
  /** The words that somebody typed; they are given back with a refusal. Empty: there were none. */
  readonly typed: (body: Body) => string;
  /** `path/name` of a post that the server must have before this one; while that one waits, this one does. */
  readonly waitsFor?: (body: Body) => string | null;
  /** How several of them travel in one post. */
  readonly together?: {
    readonly most: number;
    /** Only those of the same mark travel together. */
    readonly mark: (body: Body) => string;
    readonly body: (bodies: readonly Body[]) => Body;
  };
};

export const never = (): boolean => false;
/** A round that is not open may be open tomorrow. */
export const whileNotOpen = ({ code }: RefusalReply): boolean => code === 'not-open';
export const nothingTyped = (): string => '';
export const textOf = ({ text }: Body): string => (typeof text === 'string' ? text : '');

/** The name of a ballot's post, from its key: enough of it to keep the people of a shared tablet apart. */
export const ballotName = (key: string): string => key.slice(0, 12);
/** The ballot of the same key must be there first. */
export const afterItsBallot = ({ key }: Body): string | null =>
  typeof key === 'string' ? `ballots/${ballotName(key)}` : null;
