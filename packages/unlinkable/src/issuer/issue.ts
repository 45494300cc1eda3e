import { answerOf, type Draw, type DrawAnswer, readDraws } from '../messages.ts';
import { accept, type Outcome, refuse } from '../refusal.ts';
import { evaluateBatch, fromHex, isElement, type RandomBytes, toHex } from '../voprf.ts';
import type { IssueRoll } from './issue-roll.ts';
import { keyPairOf, type PulseKey } from './pulse-key.ts';

/**
 * Reads a member's request and checks it against the published keys. Nothing is entered or made. Refusals: malformed,
 * other-version, too-large, pulse-twice, unknown-pulse (with the pulses).
 */
export const checkRequest = (keys: readonly PulseKey[], request: unknown): Outcome<readonly Draw[]> => {
  const draws = readDraws(request);
  if (!draws.ok) return draws;
  const known = new Set(keys.map(({ pulse }) => pulse));
  const unknown = draws.value.filter(({ pulse }) => !known.has(pulse)).map(({ pulse }) => pulse);
  if (unknown.length > 0) return refuse('unknown-pulse', unknown);
  if (!draws.value.every(({ blinded }) => isElement(fromHex(blinded)))) return refuse('malformed');
  return draws;
};

/** Makes the reply to draws that passed `checkRequest` and were entered in the roll. One proof for each key. */
export const answerDraws = (keys: readonly PulseKey[], draws: readonly Draw[], random: RandomBytes): DrawAnswer => {
  const keyOf = new Map(keys.map((key) => [key.pulse, key]));
  return answerOf(
    draws.map(({ pulse, blinded }) => {
      const key = keyOf.get(pulse);
      if (key === undefined) throw new Error('A draw for a pulse without a key was not checked.');
      const { evaluated, proof } = evaluateBatch(keyPairOf(key), [fromHex(blinded)], random);
      return { pulse, key: key.key, evaluated: toHex(evaluated[0] as Uint8Array), proof: toHex(proof) };
    }),
  );
};

/**
 * Check, roll, reply: everything an issuer does for a member who has signed in and is on the roster (the caller checks
 * both). Refusals: those of `checkRequest`, and already-drawn with the pulses; then nothing was entered.
 */
export const issue = async ({
  keys,
  roll,
  member,
  request,
  random,
}: {
  readonly keys: readonly PulseKey[];
  readonly roll: IssueRoll;
  readonly member: string;
  /** As received: text, or parsed. */
  readonly request: unknown;
  readonly random: RandomBytes;
}): Promise<Outcome<DrawAnswer>> => {
  const draws = checkRequest(keys, request);
  if (!draws.ok) return draws;
  const again = await roll.claim(member, draws.value);
  if (again.length > 0) return refuse('already-drawn', again);
  return accept(answerDraws(keys, draws.value, random));
};
