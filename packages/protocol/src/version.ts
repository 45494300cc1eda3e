/**
 * The version of what a phone and the server say to each other. It goes up when an endpoint takes or gives something
 * else; the endpoint then names it as its `since`.
 */
export const PROTOCOL_VERSION = 1;

/** The header in which a page says which version it speaks. A program that sends none is taken to speak today's. */
export const PROTOCOL_HEADER = 'throughline-protocol';

/** Whether a page of that version may call an endpoint that is as it is since `since`; a page newer than the server may not. */
export const speaks = (version: number, since: number): boolean => version >= since && version <= PROTOCOL_VERSION;
