import { type Command, refused } from '../command.ts';
import { accept, draw, forget, held, lost, use } from '../tokens/member-steps.ts';
import { counts, fingerprint, issueTo, keys, redeemOne, verify } from '../tokens/issuer-steps.ts';
import { readWords } from './words.ts';

const STEPS = {
  keys,
  fingerprint,
  draw,
  issue: issueTo,
  accept,
  held,
  use,
  forget,
  lost,
  verify,
  redeem: redeemOne,
  counts,
};

export const tokensCommand: Command = {
  name: 'tokens',
  summary: 'one member, one answer, without saying which: try it with files',
  usage: `throughline tokens keys DIR --pulses NAME,NAME [--circle NAME]
    Makes an issuer in DIR, or adds pulses to it. DIR/keys.json is for everybody; DIR/issuer.json is secret.
throughline tokens fingerprint KEYS
    What members compare, so that nobody is given a key of their own.
throughline tokens draw KEYS --wallet FILE [--to FILE]
    A member’s device asks for a token for each pulse. The wallet is made, or added to.
throughline tokens issue DIR REQUEST --member NAME [--to FILE]
    The issuer answers, one token a member a pulse.
throughline tokens accept ANSWER --wallet FILE
    The device tests the proofs and finishes its tokens.
throughline tokens held --wallet FILE
    What the wallet holds.
throughline tokens use PULSE --wallet FILE [--to FILE]
    The token for one answer.
throughline tokens verify DIR TOKEN
    Whether a token holds and was used. It is not used by this.
throughline tokens redeem DIR TOKEN
    Uses it, once.
throughline tokens forget PULSE --wallet FILE
    After the reply: the device forgets the token.
throughline tokens lost PULSE… --wallet FILE
    Gives up tokens that were drawn on another device, or damaged, so that the rest can be drawn.
throughline tokens counts DIR PULSE --members N [--answers N]
    The four numbers that stand with a result, and what does not fit in them. Exit 1 where something does not.

    Without --to, what is to be sent goes to standard output. docs/unlinkable.md says what all this is worth.`,
  run: async (words, terminal) => {
    const { values, positionals } = readWords(
      words,
      {
        pulses: { type: 'string' },
        circle: { type: 'string' },
        wallet: { type: 'string' },
        to: { type: 'string' },
        member: { type: 'string' },
        members: { type: 'string' },
        answers: { type: 'string' },
      },
      101,
    );
    const [name = '', ...rest] = positionals;
    const step = Object.hasOwn(STEPS, name) ? STEPS[name as keyof typeof STEPS] : undefined;
    if (step === undefined) throw refused('say-which-of', { choices: Object.keys(STEPS).join(', ') }, { usage: true });
    for (const option of Object.keys(values))
      if (!(step.options as readonly string[]).includes(option))
        throw refused('option-means-nothing', { option, step: name }, { usage: true });
    if (rest.length < step.words.length)
      throw refused('say-what', { what: step.words[rest.length] ?? '' }, { usage: true });
    if (rest.length > step.words.length && step.more !== true)
      throw refused('one-word-too-many', { word: rest[step.words.length] ?? '' }, { usage: true });
    return step.run(rest, values, terminal);
  },
};
