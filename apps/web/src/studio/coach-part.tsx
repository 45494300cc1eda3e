import type { PartId, PartTexts } from '@throughline/domain';
import type { Finding, RuleId } from '@throughline/wording';
import { useEffect, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { useStudioWords } from './studio-words.tsx';

/** Milliseconds after the last key before the coach looks: it does not ask in the middle of a sentence. */
const QUIET = 1_500;
const SILENCED = 'throughline.coach.silenced';

const readSilenced = (): readonly string[] => {
  try {
    return JSON.parse(localStorage.getItem(SILENCED) ?? '[]') as string[];
  } catch {
    return [];
  }
};

/**
 * The wording coach in the margin: one question and why it is asked, with *Not now*. It blocks nothing and suggests no
 * words. About the part in hand first; English only, as its rules are.
 */
export const CoachPart = ({
  parts,
  threads,
  inHand,
  language,
}: {
  readonly parts: PartTexts;
  /** For each voice tied, the positions that share it. */
  readonly threads: readonly (readonly string[])[];
  readonly inHand: PartId | null;
  readonly language: string;
}) => {
  const words = useStudioWords();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [silenced, setSilencedHere] = useState(readSilenced);
  const [notNow, setNotNow] = useState<readonly string[]>([]);
  const asked = language.toLowerCase().startsWith('en');
  const subject = JSON.stringify({ parts, threads });
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(async () => {
      const [{ coach }, { englishPurpose }] = await Promise.all([
        import('@throughline/wording'),
        import('@throughline/wording/en/purpose'),
      ]);
      const read = JSON.parse(subject) as { parts: PartTexts; threads: string[][] };
      setFindings(coach({ kind: 'purpose', ...read }, englishPurpose, { silenced: silenced as RuleId[] }));
    }, QUIET);
    return () => clearTimeout(timer);
  }, [subject, silenced, asked]);
  const setSilenced = (rules: readonly string[]) => {
    setSilencedHere(rules);
    localStorage.setItem(SILENCED, JSON.stringify(rules));
  };
  const nameOf = ({ rule, place }: Finding): string => `${rule} ${place}`;
  const waiting = findings.filter((one) => !notNow.includes(nameOf(one)));
  const one = waiting.find(({ place }) => place === inHand) ?? waiting[0];
  return (
    <section className="studio-coach" aria-label={words.questionHeading}>
      {one === undefined ? null : (
        <div className="callout question">
          <h2>{words.questionHeading}</h2>
          <p className="studio-asks">{one.question}</p>
          <p className="small soft">
            {words.why} {one.why}
          </p>
          <div className="row">
            <Button kind="quiet" onPress={() => setNotNow([...notNow, nameOf(one)])}>
              {words.notNow}
            </Button>
            <Button kind="quiet" onPress={() => setSilenced([...silenced, one.rule])}>
              {words.silence}
            </Button>
          </div>
        </div>
      )}
      {silenced.length === 0 ? null : (
        <p className="small soft">
          {words.silenced(silenced.length)}{' '}
          <Button kind="quiet" onPress={() => setSilenced([])}>
            {words.askAgain}
          </Button>
        </p>
      )}
    </section>
  );
};
