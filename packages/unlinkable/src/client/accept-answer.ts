import { type Drawn, readAnswer } from '../messages.ts';
import { accept, type Outcome, type Refusal, refuse } from '../refusal.ts';
import { tokenInput } from '../token.ts';
import { finishBatch, fromHex, isBlindedBy, toHex } from '../voprf.ts';
import { entryOf, type Ready, type Waiting, type Wallet, withEntry } from './wallet.ts';

/**
 * Checks the issuer's reply and finishes the tokens: all of them, or none. The proof must show that each was made by
 * the key that this device saw published. After this the blinds are gone. Refusals: malformed, other-version,
 * too-large, pulse-twice; with the pulses not-asked, wrong-key, bad-proof, and wallet-damaged (`markLost` those, and
 * ask again for the rest).
 */
export const acceptAnswer = ({
  wallet,
  answer,
}: {
  readonly wallet: Wallet;
  /** As received: text, or parsed. */
  readonly answer: unknown;
}): Outcome<Wallet> => {
  const read = readAnswer(answer);
  if (!read.ok) return read;
  let after = wallet;
  for (const drawn of read.value) {
    const waiting = entryOf(wallet, drawn.pulse);
    if (waiting?.state !== 'waiting') return refuse('not-asked', [drawn.pulse]);
    const ready = finish(waiting, drawn);
    if ('ok' in ready) return ready;
    after = withEntry(after, ready);
  }
  return accept(after);
};

const finish = ({ pulse, key, nonce, blind, blinded }: Waiting, drawn: Drawn): Ready | Refusal => {
  if (drawn.key !== key) return refuse('wrong-key', [pulse]);
  const item = {
    input: tokenInput(pulse, fromHex(nonce)),
    blind: fromHex(blind),
    blinded: fromHex(blinded),
    evaluated: fromHex(drawn.evaluated),
  };
  if (!isBlindedBy(item.input, item)) return refuse('wallet-damaged', [pulse]);
  // one key, one proof; a pulse has its own key, so here the proof covers one element
  const [seal] = finishBatch([item], fromHex(key), fromHex(drawn.proof)) ?? [];
  return seal === undefined ? refuse('bad-proof', [pulse]) : { pulse, key, state: 'ready', nonce, seal: toHex(seal) };
};
