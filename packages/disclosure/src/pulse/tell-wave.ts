import { faultOfWave } from './check-wave.ts';
import type { PulseRefusal } from './launch.ts';
import { PULSE_RULES, type PulseRules } from './pulse-rules.ts';
import { questionsOf } from './question.ts';
import type { KeptQuestion, Series, ToldWave, Wave } from './series.ts';
import { type Recall, tellQuestion } from './tell-question.ts';

export type TellWave = (
  series: Series,
  wave: Wave,
) => { readonly ok: true; readonly series: Series; readonly told: ToldWave } | PulseRefusal;

/** The step with given rules. Only tests pass rules other than the real ones. */
export const tellWaveUnder =
  (rules: PulseRules): TellWave =>
  (series, wave) => {
    const already = series.told.find((one) => one.wave === wave.id);
    if (already !== undefined && rules.tellsOnce) return { ok: true, series, told: already };
    const parts = rules.keepsGrouping
      ? series.declared.parts
      : [...new Set(wave.members.flatMap(({ part }) => (part === null ? [] : [part])))];
    const fault = faultOfWave(rules, series, parts, wave);
    if (fault !== null) return fault;
    const recall = recallFrom(series);
    const made = series.declared.items.flatMap(questionsOf).map((question) => {
      const before = series.questions.find((one) => one.question === question.id) ?? null;
      const counts = wave.answers.find((one) => one.question === question.id)?.counts ?? null;
      return tellQuestion(rules, question, parts, wave, counts, before, recall);
    });
    const told: ToldWave = {
      wave: wave.id,
      members: wave.members.length,
      questions: made.map((one) => one.told),
    };
    const known = new Set(series.partOf.map(({ member }) => member));
    return {
      ok: true,
      told,
      series: {
        ...series,
        partOf: [...series.partOf, ...wave.members.filter(({ member }) => !known.has(member))],
        rosters: [...series.rosters, { wave: wave.id, members: wave.members.map(({ member }) => member) }],
        questions: made.flatMap(({ kept }): KeptQuestion[] => (kept === null ? [] : [kept])),
        told: [...series.told, told],
      },
    };
  };

/** Looks up who was in which group, once for each. */
const recallFrom = ({ declared, partOf, rosters }: Series): Recall => {
  const parts = new Map(partOf.map(({ member, part }) => [member, part]));
  const known = new Map<string, readonly string[]>();
  return (wave, of) => {
    const key = `${of} ${wave}`;
    const members =
      known.get(key) ??
      (rosters.find((one) => one.wave === wave)?.members ?? []).filter(
        (member) => of === 'whole' || parts.get(member) === (declared.parts[of] ?? null),
      );
    known.set(key, members);
    return members;
  };
};

/**
 * What may be shown of one closed wave of a pulse, and the reasons why the rest may not. A wave is told once. Asked
 * again, it gives the earlier result, whatever answers are passed. Keep `series`; send `told` and nothing else.
 */
export const tellWave: TellWave = tellWaveUnder(PULSE_RULES);
