import { MOST_PULSES, VERSION } from './limits.ts';
import { field, isHex, isPulse, readList, readMessage } from './read-message.ts';
import type { Outcome } from './refusal.ts';
import { ELEMENT_BYTES, PROOF_BYTES } from './voprf.ts';

/** One pulse that a member draws for. The element is blinded: uniformly distributed, whatever it hides. */
export type Draw = { readonly pulse: string /** 32 bytes, hex */; readonly blinded: string };

/** From a member's device to the issuer, together with the member's sign-in. */
export type DrawRequest = { readonly v: typeof VERSION; readonly draws: readonly Draw[] };

/** The issuer's reply for one pulse, with the proof that the published key made it. */
export type Drawn = {
  readonly pulse: string;
  /** The public key that made it, 32 bytes, hex, so that a mistake can be distinguished from fraud. */
  readonly key: string;
  readonly evaluated: string;
  /** 64 bytes, hex. */
  readonly proof: string;
};

export type DrawAnswer = { readonly v: typeof VERSION; readonly draws: readonly Drawn[] };

const readDraw = (item: unknown): Draw | null => {
  const [pulse, blinded] = [field(item, 'pulse'), field(item, 'blinded')];
  return isPulse(pulse) && isHex(blinded, ELEMENT_BYTES) ? { pulse, blinded } : null;
};

const readDrawn = (item: unknown): Drawn | null => {
  const [pulse, key, evaluated, proof] = ['pulse', 'key', 'evaluated', 'proof'].map((name) => field(item, name));
  return isPulse(pulse) && isHex(key, ELEMENT_BYTES) && isHex(evaluated, ELEMENT_BYTES) && isHex(proof, PROOF_BYTES)
    ? { pulse, key, evaluated, proof }
    : null;
};

/** Refusals: malformed, other-version, too-large, pulse-twice. */
export const readDraws = (message: unknown): Outcome<readonly Draw[]> => {
  const read = readMessage(message);
  return read.ok ? readList(read.value, 'draws', MOST_PULSES, readDraw) : read;
};

export const readAnswer = (message: unknown): Outcome<readonly Drawn[]> => {
  const read = readMessage(message);
  return read.ok ? readList(read.value, 'draws', MOST_PULSES, readDrawn) : read;
};

export const requestOf = (draws: readonly Draw[]): DrawRequest => ({ v: VERSION, draws });
export const answerOf = (draws: readonly Drawn[]): DrawAnswer => ({ v: VERSION, draws });
