import { isName, type PulseRefusal, refuse } from './launch.ts';
import { sumOf } from './look.ts';
import type { PulseRules } from './pulse-rules.ts';
import { type Question, questionsOf } from './question.ts';
import type { Series, Wave } from './series.ts';

/** What is wrong with a wave, in plain words; null where nothing is. */
export const faultOfWave = (
  rules: PulseRules,
  series: Series,
  parts: readonly string[],
  wave: Wave,
): PulseRefusal | null => {
  if (!isName(wave.id)) return refuse('name', 'A wave needs a name of 1 to 300 characters.');
  const seen = new Set<string>();
  const knownParts = new Map(series.partOf.map(({ member, part }) => [member, part]));
  for (const { member, part } of wave.members) {
    if (!isName(member)) return refuse('name', 'Every member needs a name or number of 1 to 300 characters.');
    if (seen.has(member)) return refuse('twice', `The member “${member}” stands on the list twice.`);
    seen.add(member);
    if (part !== null && !parts.includes(part))
      return refuse(
        'not-declared',
        `“${part}” is no part that was declared before the launch. A grouping cannot be changed afterwards: launch another pulse.`,
      );
    const known = knownParts.get(member);
    if (rules.keepsGrouping && known !== undefined && known !== part)
      return refuse(
        'moved-part',
        `The member “${member}” was in ${known === null ? 'no part' : `“${known}”`} before. Who is in which part stays as it was declared: leave them there, or launch another pulse.`,
      );
  }
  const questions = new Map(series.declared.items.flatMap(questionsOf).map((question) => [question.id, question]));
  const asked = new Set<string>();
  for (const { question: id, counts } of wave.answers) {
    const question = questions.get(id);
    if (question === undefined) return refuse('not-declared', `“${id}” is no question of this pulse.`);
    if (asked.has(id)) return refuse('twice', `The answers to “${id}” are given twice.`);
    asked.add(id);
    const fault = faultOfCounts(question, parts, wave, counts);
    if (fault !== null) return fault;
  }
  return null;
};

const faultOfCounts = (
  question: Question,
  parts: readonly string[],
  wave: Wave,
  counts: readonly (readonly number[])[],
): PulseRefusal | null => {
  const isWhole = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;
  if (counts.length !== parts.length + 1)
    return refuse(
      'counts',
      `“${question.id}” has ${counts.length} lists of answers; there must be ${parts.length + 1}: one a part, and last those in no part.`,
    );
  if (!counts.every((list) => list.length === question.scale.length && list.every(isWhole)))
    return refuse(
      'counts',
      `“${question.id}”: every list holds ${question.scale.length} whole numbers, people by answer from low to high.`,
    );
  for (const [at, list] of counts.entries()) {
    const part = parts[at] ?? null;
    const members = wave.members.filter((member) => member.part === part).length;
    if (sumOf(list) > members)
      return refuse(
        'more-answers-than-members',
        `“${question.id}”: ${sumOf(list)} answers of ${members} members${part === null ? ' in no part' : ` in “${part}”`}. One member has one answer.`,
      );
  }
  return null;
};
