/** The most pulses in one list of keys, one request and one reply. */
export const MOST_PULSES = 100;
/** The most entries in a wallet, used ones included. */
export const MOST_HELD = 200;
/** The longest text of a stored wallet, in UTF-16 units: MOST_HELD entries with the longest names fit. */
export const LONGEST_WALLET = 100_000;
/** The longest text of a request, a reply, a token or a list of keys, in UTF-16 units. */
export const LONGEST_MESSAGE = 65_536;
/** The longest text of a token, in UTF-16 units. */
export const LONGEST_TOKEN = 512;
/** The most characters in a pulse's name. */
export const LONGEST_PULSE = 64;
/** Version of everything stored and sent. */
export const VERSION = 1;
