/** Most pulses in one list of keys, one request and one answer. */
export const MOST_PULSES = 100;
/** Most entries a wallet holds, used ones included. */
export const MOST_HELD = 200;
/** Longest text a stored wallet may have, in UTF-16 units: MOST_HELD entries with the longest names fit. */
export const LONGEST_WALLET = 100_000;
/** Longest text of a request, an answer, a token or a list of keys, in UTF-16 units. */
export const LONGEST_MESSAGE = 65_536;
/** Longest text of a token, in UTF-16 units. */
export const LONGEST_TOKEN = 512;
/** Most characters a pulse's name has. */
export const LONGEST_PULSE = 64;
/** Version of everything stored and sent. */
export const VERSION = 1;
