import type { Language } from '../language.ts';
import { numbers, quantities } from './amounts.ts';
import { improvements, outcomes, vagueVerbs } from './change.ts';
import { compliance } from './compliance.ts';
import { backReferences, complaints, joiners, moreIdeas, requests, wishes } from './ideas.ts';
import { listed } from './listed.ts';
import { motives } from './motives.ts';
import { names, noPersons } from './names.ts';
import { beneficiaries, everyone } from './people.ts';
import { reading, syllables } from './reading.ts';
import { nothingWords, truisms } from './ruled-out.ts';
import { smallWords } from './small-words.ts';
import { solutionMeans, solutions } from './solutions.ts';
import { baselineLeads, dateLeads, dates, pastDates, relativeDates } from './time.ts';
import { vocabularies } from './vocabularies.ts';
import { words } from './words.ts';
import { worn, wornCompany, wornOut } from './worn.ts';

/** What the coach knows of English, as it is written in Britain. */
export const english: Language = {
  tag: 'en',
  rules: words,
  lists: {
    'lead-ins': {
      words: listed(
        'we will|shall|can|must|should|would|could|all|need|want|aim|plan|intend|seek|hope|try|exist|work|continue|commit|always|now to?, we are|were going|here|committed|determined|trying|working|able? to|towards?, we are, we, together, to, will, shall, are|were going|here|committed|determined|trying|able to, our|the purpose|aim|mission|goal|job|task|vision|intention|role|work is to?, our services|service|ward|wards|teams|team|staff|hospital|home|practice|trust|organisation|council all?, the services|service|ward|wards|teams|team|hospital|home|practice|trust|organisation|council, aim|want|seek|strive|hope|intend|plan|need|commit|continue|work|strive to, always, jointly, collectively, and, also, each|every year|day|week, by working together, work|working together to, in partnership, with our|the? partners|patients|residents|neighbours, can, must, should',
      ),
    },
    solutions,
    compliance,
    beneficiaries,
    everyone,
    worn,
    'worn-out': wornOut,
    'worn-company': wornCompany,
    'nothing-words': nothingWords,
    truisms,
    quantities,
    'relative-dates': relativeDates,
    'past-dates': pastDates,
    'date-leads': dateLeads,
    'baseline-leads': baselineLeads,
    improvements,
    outcomes,
    'vague-verbs': vagueVerbs,
    'solution-means': solutionMeans,
    motives,
    wishes,
    requests,
    complaints,
    joiners,
    'more-ideas': moreIdeas,
    'back-references': backReferences,
    'no-persons': noPersons,
    'small-words': { words: smallWords },
  },
  vocabularies,
  numbers,
  numberEndings: ['k', 'm', 'bn', 'x', 'mph', 'km', 'kg', 'g', 'ml', 'hrs', 'mins'],
  dates,
  names,
  abbreviations: listed(
    'dr, mr, mrs, ms, st, e.g, i.e, eg, ie, etc, prof, cllr, rev, no, approx, inc, vs, hr, hrs, min, mins, tel, ext',
  ),
  possessives: ["'s", "'"],
  endings: listed('ations, ation, ings, ing, edly, ed, iest, ier, ies, ness, ers, er, est, es, e, s, y, ly'),
  reading,
  syllables,
};
