import type { Finding, RuleId, Span } from './finding.ts';
import { type Ground, holds } from './holds.ts';
import type { Language } from './language.ts';
import { type Look, lookAt } from './look.ts';
import { prepare } from './prepared.ts';
import { readWords } from './read/words.ts';
import { RULES, type Rule } from './rules.ts';
import type { PlaceId, Subject } from './subject.ts';

export type CoachSettings = {
  /** Rules that do not ask: silenced by the writer, or by the circle. */
  readonly silenced?: Iterable<RuleId>;
};

/**
 * The questions to ask about what somebody is writing, the one to ask first in front. Deterministic: the same words
 * give the same findings in the same order. It never throws, whatever the text, and its time is linear in the text's
 * length. It only asks: it blocks nothing, rewrites nothing and suggests no wording.
 */
export const coach = (subject: Subject, language: Language, settings: CoachSettings = {}): readonly Finding[] => {
  if (!language.kinds.includes(subject.kind)) return [];
  const prepared = prepare(language);
  const silenced = new Set(settings.silenced);
  const looks = new Map<PlaceId, Look>();
  const lookOnce = (place: PlaceId): Look => {
    const before = looks.get(place);
    if (before !== undefined) return before;
    const look = lookAt(textAt(subject, place), prepared);
    looks.set(place, look);
    return look;
  };
  const ground = { prepared, subject, lookAt: lookOnce, read: (text: string) => readWords(text, language) };
  return RULES.filter(({ id, looks: { kind } }) => kind === subject.kind && !silenced.has(id)).flatMap((rule) =>
    placesOf(rule).flatMap((place) => ask(rule, { ...ground, place })),
  );
};

const textAt = (subject: Subject, place: PlaceId): string => {
  if (subject.kind !== 'purpose') return place === 'text' ? subject.text : '';
  return place === 'text' ? '' : (subject.parts[place] ?? '');
};

const placesOf = ({ looks }: Rule): readonly PlaceId[] => {
  if (looks.kind !== 'purpose') return ['text'];
  return 'parts' in looks ? looks.parts : [looks.at];
};

const ask = (rule: Rule, ground: Ground): readonly Finding[] => {
  const spans = holds(rule.when, ground);
  if (spans === null) return [];
  const { question, why } = ground.prepared.language.rules[rule.id];
  const ordered = inOrder(spans);
  return [{ rule: rule.id, place: ground.place, spans: ordered, question: quote(question, ordered, ground), why }];
};

const inOrder = (spans: readonly Span[]): readonly Span[] => [...spans].sort((one, other) => one.from - other.from);

/** Inserts the writer's own first words into a question. No other words are ever inserted. */
const quote = (question: string, [first]: readonly Span[], { lookAt: look }: Ground): string =>
  first === undefined
    ? question
    : question.replace('{words}', () => look(first.place).text.slice(first.from, first.to));
