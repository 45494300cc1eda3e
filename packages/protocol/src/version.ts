/**
 * The version of what travels between pages and server. Moves only when a page of before could no longer be understood:
 * the server then answers it with the refusal `new-version`, and the page asks to be opened again.
 */
export const PROTOCOL_VERSION = 1;
/** The request header that carries it. */
export const PROTOCOL_HEADER = 'Throughline-Protocol';
/** The code of the refusal by which the server tells a page that it is of before. */
export const NEW_VERSION = 'new-version';
