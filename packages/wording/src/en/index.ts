import type { Language } from '../language.ts';
import { listed } from './listed.ts';
import { words } from './words.ts';

/** What the coach knows of English, as it is written in Britain. */
export const english: Language = {
  tag: 'en',
  rules: words,
  lists: {
    'lead-ins': { words: listed('we, we will|shall|can|all, together, to, our purpose|aim is to') },
    solutions: { words: listed('implement*, introduc*, roll|rolling out, launch*') },
    compliance: { words: listed('comply|complying, achiev* the|our|a? target*, meet the|our|a? target*') },
    beneficiaries: {
      words: listed('patient|patients, carer|carers, famil*, neighbour*, resident*, staff, nurse*, child|children'),
    },
    everyone: { words: listed('everyone, everybody, all, people, the community') },
    worn: { words: listed('excellen*, quality, innovati*, passion*, leading, outstanding, safe effective') },
    'worn-out': { words: listed('world class, best in class, cent* of excellence') },
    'nothing-words': { words: listed('nothing, n a, none, tbc, to be agreed|decided|confirmed') },
    truisms: { words: listed('fail, accept poor care|quality|standards') },
    quantities: { words: listed('#, half, halve, double, third, quarter') },
    'relative-dates': { words: listed('within # day|days|week|weeks|month|months|year|years') },
    'past-dates': { words: listed('last year|month|week, yesterday') },
    'date-leads': { words: listed('by, before, until, in, end of, during, from, since, next, this') },
    improvements: { words: listed('reduc*, increas*, fewer, more, less, improv*, halve, double, cut') },
    'solution-means': { words: listed('by introducing|implementing|using, through a new') },
    motives: { words: listed("only care|cares about, do|does not care, don't|doesn't care, just want|wants to") },
    wishes: { words: listed('should, must, need|needs to, want|wants, would like, ought to') },
    joiners: { words: listed('and, also, plus, but') },
    'more-ideas': { words: listed('another thing, secondly, and also') },
    'back-references': { words: listed('it, this, that, he, she, they') },
    'small-words': {
      words: listed(
        'a, an, and, are, as, at, be, been, but, by, for, from, has, have, i, if, in, is, it, its, of, on, or, our, so, that, the, their, them, there, they, this, to, us, was, we, were, when, who, will, with, you, your, not',
      ),
    },
  },
  vocabularies: {
    managing: { words: listed('stakeholder*, throughput, kpi|kpis, deliverable*, trajector*, pathway*, governance') },
    clinical: { words: listed('acuity, comorbid*, triage*, mdt, escalat*, handover, deteriorating') },
  },
  numbers: listed(
    'two, three, four, five, six, seven, eight, nine, ten, twelve, twenty, thirty, forty, fifty, hundred',
  ),
  dates: {
    months: {
      january: 1,
      february: 2,
      march: 3,
      april: 4,
      may: 5,
      june: 6,
      july: 7,
      august: 8,
      september: 9,
      october: 10,
      november: 11,
      december: 12,
    },
    seasons: { spring: 5, summer: 8, autumn: 11, winter: 12, easter: 4, christmas: 12 },
    dayEndings: ['st', 'nd', 'rd', 'th'],
    between: ['of'],
    order: 'day-month',
  },
  names: {
    titles: listed('dr, doctor, mr, mrs, ms, miss, sister, nurse, professor, prof, councillor'),
    sureTitles: listed('mr, mrs'),
    given: listed('susan, david, mohammed, priya'),
    doubtful: listed('grace, will, mark, hope'),
    introductions: listed('called, named, mum, dad, son, daughter, husband, wife'),
    places: listed('ward, road, street, house, hospital, st, centre'),
    capitals: listed('monday, tuesday, wednesday, thursday, friday, saturday, sunday, i'),
  },
  abbreviations: listed('dr, mr, mrs, ms, st, e.g, i.e, etc, prof'),
  possessives: ["'s", "'"],
  endings: listed('ings, ing, edly, ed, ies, es, s, ly'),
  syllables: {
    vowels: 'aeiouy',
    silent: ['e', 'es', 'ed'],
    spoken: ['le', 'les', 'ted', 'ded', 'ses', 'ces', 'ges', 'zes'],
  },
  // Flesch–Kincaid grade (Kincaid and others, 1975) and five: pupils of grade 9 are 14
  reading: { name: 'Flesch–Kincaid grade + 5', constant: -10.59, wordsPerSentence: 0.39, syllablesPerWord: 11.8 },
};
