import type { Circle, Consent, OwedAnswer, PositionId, Version, Voice } from '@throughline/domain';
import { verdictOf } from '@throughline/domain';
import type { PurposeRecord } from '@throughline/store';
import { textHashOf } from '../rooms/consent/put-draft-to-consent.ts';
import { EXAMPLE_VERSIONS, type ExampleVersion } from './example-purpose.ts';

/**
 * What the example circle made of its common ground: two versions with every answer to them, judged by the circle's own
 * rule. `id` draws ids that look random and follow from the seed.
 */
export const makeExamplePurpose = (
  circle: Pick<Circle, 'language' | 'rule'>,
  voices: readonly Voice[],
  id: (name: string) => string,
): PurposeRecord => {
  const made = EXAMPLE_VERSIONS.map((one, index) => makeVersion(circle, voices, id, one, index + 1));
  return {
    versions: made.map(({ version }) => version),
    consents: made.flatMap(({ consents }) => consents),
    owed: made.flatMap(({ owed }) => owed),
    reviews: [],
    before: null,
    publicChoice: null,
    sightings: [],
  };
};

const makeVersion = (
  circle: Pick<Circle, 'language' | 'rule'>,
  voices: readonly Voice[],
  id: (name: string) => string,
  one: ExampleVersion,
  number: number,
): { readonly version: Version; readonly consents: readonly Consent[]; readonly owed: readonly OwedAnswer[] } => {
  const text = textHashOf({ number, language: circle.language, parts: one.parts });
  const owed: OwedAnswer[] = [];
  const consents: Consent[] = one.plain.flatMap(([position, people], place) =>
    Array.from({ length: people }, (_, person) =>
      consentOf(id(`consent ${number} ${place} ${person}`), text, position, 'consent'),
    ),
  );
  for (const [index, { position, answer, words, wouldChange = '', shown, answered }] of one.consents.entries()) {
    const consent = id(`written consent ${number} ${index}`);
    consents.push({ ...consentOf(consent, text, position, answer), words, wouldChange, shown });
    if (answered !== undefined) owed.push({ consent, ...answered });
  }
  const verdict = verdictOf(circle.rule, consents);
  const version: Version = {
    number,
    text,
    parts: one.parts,
    threads: one.threads.map(({ part, voice }) => ({ part, voice: voiceOf(voices, voice) })),
    language: circle.language,
    putOn: one.putOn,
    until: one.decidedOn,
    reviewOn: one.reviewOn,
    decision: { adopted: verdict === 'met', verdict, reasons: one.reasons, by: null, on: one.decidedOn },
  };
  return { version, consents, owed };
};

const consentOf = (id: string, text: string, position: PositionId | null, answer: Consent['answer']): Consent => ({
  id,
  text,
  position,
  answer,
  words: '',
  wouldChange: '',
  shown: 'count-only',
  n: 1,
});

const voiceOf = (voices: readonly Voice[], text: string): string => {
  const found = voices.find((voice) => voice.text === text);
  if (found === undefined) throw new Error(`The example has no voice “${text}”.`);
  return found.id;
};
