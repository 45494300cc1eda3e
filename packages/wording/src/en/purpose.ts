import type { Language } from '../language.ts';
import { quantities } from './amounts.ts';
import { base } from './base.ts';
import { compliance } from './compliance.ts';
import { leadIns } from './lead-ins.ts';
import { beneficiaries, everyone } from './people.ts';
import { reading, syllables } from './reading.ts';
import { nothingWords, truisms } from './ruled-out.ts';
import { solutions } from './solutions.ts';
import { baselineLeads, dateLeads, dates, pastDates, relativeDates } from './time.ts';
import { vocabularies } from './vocabularies.ts';
import { worn, wornCompany, wornOut } from './worn.ts';

/** The subset of English that a purpose needs. */
export const englishPurpose = {
  ...base,
  kinds: ['purpose'],
  vocabularies,
  dates,
  reading,
  syllables,
  lists: {
    ...base.lists,
    'lead-ins': leadIns,
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
  },
} as const satisfies Language;
