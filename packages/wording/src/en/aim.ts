import type { Language } from '../language.ts';
import { quantities } from './amounts.ts';
import { base } from './base.ts';
import { improvements, outcomes, vagueVerbs } from './change.ts';
import { leadIns } from './lead-ins.ts';
import { solutionMeans } from './means.ts';
import { beneficiaries } from './people.ts';
import { solutions } from './solutions.ts';
import { baselineLeads, dateLeads, dates, pastDates, relativeDates } from './time.ts';

/** The subset of English that an aim needs. */
export const englishAim = {
  ...base,
  kinds: ['aim'],
  dates,
  lists: {
    ...base.lists,
    'lead-ins': leadIns,
    solutions,
    'solution-means': solutionMeans,
    beneficiaries,
    quantities,
    improvements,
    outcomes,
    'vague-verbs': vagueVerbs,
    'relative-dates': relativeDates,
    'past-dates': pastDates,
    'date-leads': dateLeads,
    'baseline-leads': baselineLeads,
  },
} as const satisfies Language;
