export { checkLanguage } from './check-language.ts';
export { type CoachSettings, coach } from './coach.ts';
export type { Condition, Looks, Sought } from './condition.ts';
export { type Finding, RULE_IDS, type RuleId, type Span } from './finding.ts';
export {
  type Kind,
  type Language,
  LIST_NAMES,
  LISTS_OF,
  type ListName,
  type ReadingFormula,
  type RuleWords,
  type WordList,
} from './language.ts';
export { RULES, type Rule } from './rules.ts';
export {
  type AimSubject,
  type PlaceId,
  PURPOSE_PARTS,
  type PurposePart,
  type PurposeSubject,
  type Subject,
  type VoiceSubject,
} from './subject.ts';
