import type { Condition } from './condition.ts';
import type { Span } from './finding.ts';
import type { Look } from './look.ts';
import type { Prepared } from './prepared.ts';
import { secondIdea } from './read/ideas.ts';
import { findPhrases, type Match, phraseAt } from './read/phrases.ts';
import { readingAge } from './read/reading-age.ts';
import { likeness, meaningOf } from './read/same-words.ts';
import type { Reading } from './read/words.ts';
import type { AimSubject, PlaceId, PurposePart, Subject } from './subject.ts';

/** The text that a condition examines. */
export type Ground = {
  readonly prepared: Prepared;
  readonly subject: Subject;
  readonly place: PlaceId;
  readonly lookAt: (place: PlaceId) => Look;
  /** Reads another text: of the purpose that an aim serves, of a target. */
  readonly read: (text: string) => Reading;
};

/** The words that make a condition true, possibly none; null where it is false. */
export const holds = (condition: Condition, ground: Ground): readonly Span[] | null => {
  const { prepared, place, subject } = ground;
  const look = ground.lookAt(place);
  const { words } = look.reading;
  const spans = (matches: readonly Match[]): readonly Span[] => spansOf(matches, look.reading, place);
  switch (condition.is) {
    case 'found': {
      const found = look.find(condition.sought);
      return new Set(found.map(({ entry }) => entry)).size >= (condition.atLeast ?? 1) ? spans(found) : null;
    }
    case 'mostly': {
      const covered = coveredBy(condition.sought.flatMap((sought) => look.find(sought)));
      const large = words.flatMap(({ text }, at) => (prepared.isSmall(text) ? [] : [at]));
      const share = large.filter((at) => covered.has(at)).length / large.length;
      return share >= condition.share ? [] : null;
    }
    case 'opens': {
      const first = look.find(condition.sought).find((match) => match.first === afterLeadIn(look, prepared));
      return first === undefined ? null : spans([first]);
    }
    case 'not':
      return holds(condition.condition, ground) === null ? [] : null;
    case 'every': {
      const all = condition.conditions.map((one) => holds(one, ground));
      return all.every((one) => one !== null) ? all.flat() : null;
    }
    case 'some':
      return condition.conditions.reduce<readonly Span[] | null>((held, one) => held ?? holds(one, ground), null);
    case 'part':
      return holds(condition.condition, { ...ground, place: condition.part }) === null ? null : [];
    case 'written':
      return words.length > 0 ? [] : null;
    case 'only': {
      const found = look.find(condition.sought);
      const covered = coveredBy(found);
      const rest = words.filter(({ text }, at) => !covered.has(at) && !prepared.isSmall(text));
      return found.length > 0 && rest.length === 0 ? spans(found) : null;
    }
    case 'more-words-than': {
      const over = wordAfter(look.text, condition.words);
      return over === null ? null : [{ place, from: over, to: look.text.trimEnd().length }];
    }
    case 'reading-age-above': {
      const age = words.length < condition.fromWords ? null : readingAge(look.reading, prepared.language);
      return age !== null && age > condition.years ? [] : null;
    }
    case 'one-vocabulary':
      return oneVocabulary(condition.atLeast, ground);
    case 'one-position':
      return subject.kind === 'purpose' && onePosition(subject.threads ?? [], condition.atLeast) ? [] : null;
    case 'dates-past': {
      const dates = look.dates();
      const past = subject.kind === 'aim' && dates.every(({ end }) => end !== null && end < subject.today);
      return dates.length > 0 && past ? spans(dates) : null;
    }
    case 'no-word-of-purpose':
      return subject.kind === 'aim' && sharesNothing(subject, ground) ? [] : null;
    case 'like-a-target':
      return subject.kind === 'aim' && isLikeTarget(subject, condition.likeness, ground)
        ? [{ place, from: words[0]?.from ?? 0, to: words.at(-1)?.to ?? 0 }]
        : null;
    case 'several-ideas': {
      const second = secondIdea(look.reading, {
        claims: [...look.find('wishes'), ...look.find('complaints')],
        requests: look.find('requests'),
        joiners: look.find('joiners'),
        openings: look.find('more-ideas'),
        references: look.find('back-references'),
        isSmall: prepared.isSmall,
        endings: prepared.language.endings,
      });
      return second === null ? null : [{ place, from: words[second]?.from ?? 0, to: words.at(-1)?.to ?? 0 }];
    }
  }
};

/** The offset of the word after so many, separated by white space; null where there is none. */
const wordAfter = (text: string, count: number): number | null => {
  let seen = 0;
  for (const { 0: piece, index } of text.matchAll(/\S+/gu)) {
    if (!/[\p{L}\p{N}]/u.test(piece)) continue;
    seen += 1;
    if (seen > count) return index;
  }
  return null;
};

/** Indices of the words that the matches cover. */
const coveredBy = (matches: readonly Match[]): ReadonlySet<number> =>
  new Set(matches.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)));

const spansOf = (matches: readonly Match[], { words }: Reading, place: PlaceId): readonly Span[] =>
  matches.map(({ first, last }) => ({ place, from: words[first]?.from ?? 0, to: words[last]?.to ?? 0 }));

/** Number of the first word after "we will", "to", "our purpose is to" and the like. */
const afterLeadIn = ({ reading }: Look, { lists, isNumber }: Prepared): number => {
  let at = 0;
  for (let lead = phraseAt(reading, lists['lead-ins'], isNumber, at); lead !== null; ) {
    at = lead.last + 1;
    lead = phraseAt(reading, lists['lead-ins'], isNumber, at);
  }
  return at;
};

const VOCABULARY_PARTS: readonly PurposePart[] = ['we-are', 'together-we', 'so-that', 'we-live-it-when', 'we-will-not'];

const oneVocabulary = (atLeast: number, { prepared, lookAt }: Ground): readonly Span[] | null => {
  const used = prepared.vocabularies
    .map(([, phrases]) => {
      const places = VOCABULARY_PARTS.map((place) => {
        const { reading } = lookAt(place);
        return { place, reading, found: findPhrases(reading, phrases, prepared.isNumber) };
      });
      const entries = new Set(places.flatMap(({ found }) => found.map(({ entry }) => entry)));
      return {
        size: entries.size,
        spans: places.flatMap(({ place, reading, found }) => spansOf(found, reading, place)),
      };
    })
    .filter(({ size }) => size > 0);
  const [only] = used;
  return used.length === 1 && only !== undefined && only.size >= atLeast ? only.spans : null;
};

const onePosition = (threads: readonly (readonly string[])[], atLeast: number): boolean =>
  threads.length >= atLeast && new Set(threads.flat()).size === 1;

const sharesNothing = ({ text, purpose }: AimSubject, { read, prepared }: Ground): boolean => {
  const { isSmall, language } = prepared;
  const ours = meaningOf(read(purpose ?? ''), isSmall, language.endings);
  if (ours.size === 0) return false;
  const amounts = new Set(
    read(text)
      .words.filter(prepared.isNumber)
      .map(({ bare }) => bare),
  );
  const own = meaningOf(read(text), isSmall, language.endings);
  return ![...own].some((word) => ours.has(word) && !amounts.has(word));
};

const isLikeTarget = ({ text, targets }: AimSubject, bar: number, { read, prepared }: Ground): boolean => {
  const { isSmall, language } = prepared;
  const own = meaningOf(read(text), isSmall, language.endings);
  return (targets ?? []).some((target) => likeness(own, meaningOf(read(target), isSmall, language.endings)) >= bar);
};
