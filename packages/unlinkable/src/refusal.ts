/** The reason why something was not done: data, never a thrown error. Codes are for programs, words for people. */
export type RefusalCode =
  | 'malformed'
  | 'other-version'
  | 'too-large'
  | 'unknown-pulse'
  | 'pulse-twice'
  | 'key-twice'
  | 'key-changed'
  | 'already-drawn'
  | 'wrong-key'
  | 'bad-proof'
  | 'not-asked'
  | 'wallet-damaged'
  | 'nothing-to-draw'
  | 'no-token'
  | 'not-a-token'
  | 'spent';

export type Refusal = {
  readonly ok: false;
  readonly code: RefusalCode;
  /**
   * What is wrong and what to do about it, in plain English. Contains nothing secret and nothing that a stranger wrote.
   */
  readonly words: string;
  /** The pulses concerned, where it is about some of them. */
  readonly pulses?: readonly string[];
};

export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

const WORDS: Readonly<Record<RefusalCode, string>> = {
  malformed: 'This could not be read. Fetch it again from where it came from.',
  'other-version': 'This was written by another version of the program. Bring the older of the two up to date.',
  'too-large': 'This is larger than any such message can be. Ask for fewer pulses at once.',
  'unknown-pulse': 'No key is published for this pulse. Fetch the list of keys again.',
  'pulse-twice': 'The same pulse is named twice. Name each pulse once.',
  'key-twice': 'Two pulses have the same key. Each pulse needs a key of its own.',
  'key-changed':
    'The key published for this pulse is not the one seen before. Do not draw; ask who runs the circle why.',
  'already-drawn': 'This member has drawn for this pulse before. One member has one token a pulse.',
  'wrong-key':
    'The answer was made with another key than the published one. Do not use it; ask who runs the circle why.',
  'bad-proof': 'The answer does not prove that the published key made it. Do not use it; ask again.',
  'not-asked': 'The answer is not to what this device asked for. Ask again.',
  'wallet-damaged':
    'What this device stored of its tokens is damaged. A token that cannot be read is lost: no second one can be drawn for its pulse.',
  'nothing-to-draw': 'A token is held or has been asked for, for every one of these pulses.',
  'no-token': 'This device holds no token for this pulse. Draw one while it is open.',
  'not-a-token': 'No key of this pulse made this token. It cannot be used.',
  spent: 'This token has been used before. One token brings one answer.',
};

/** The refusal with its plain words. */
export const refuse = (code: RefusalCode, pulses?: readonly string[]): Refusal => ({
  ok: false,
  code,
  words: WORDS[code],
  ...(pulses === undefined ? {} : { pulses }),
});

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });
