/**
 * The version of the protocol between pages and server. It increases when the body or reply of an endpoint changes;
 * that endpoint then has the new version as its `since`.
 */
export const PROTOCOL_VERSION = 1;

/** The header in which a page states its protocol version. A program that sends none counts as having the newest. */
export const PROTOCOL_HEADER = 'throughline-protocol';

/**
 * Whether a page of this version may call an endpoint that last changed in version `since`. A page newer than the
 * server may call nothing.
 */
export const speaks = (version: number, since: number): boolean => version >= since && version <= PROTOCOL_VERSION;
