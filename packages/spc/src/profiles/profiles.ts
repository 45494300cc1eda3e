import type { Profile } from './profile.ts';

const D2 = 1.128;

/** The four rules as the NHS Making Data Count team teaches them: our default. */
export const mdc2023: Profile = {
  name: 'mdc-2023',
  version: '1',
  source: 'NHS England, Making Data Count; its two-of-three rule as announced in 2023',
  sigmaPerRange: 2.66 / 3,
  centre: 'mean',
  range: 'mean',
  screening: null,
  outside: true,
  shift: 7,
  trend: 7,
  twoOfThree: { allOneSide: true, countsOutside: true, shortWindow: false },
  runs: null,
  missing: { ranges: 'break', runs: 'break' },
};

/** The defaults of the R package NHSRplotthedots 0.2. */
export const plotthedots02: Profile = {
  ...mdc2023,
  name: 'plotthedots-0.2',
  source: 'NHSRplotthedots 0.2.2',
  screening: { times: 3.267, keepsEqual: false },
  twoOfThree: { allOneSide: true, countsOutside: false, shortWindow: false },
};

/** Points beyond 3σ, and Anhøj's two tests of runs: as in the R package qicharts2. */
export const anhoej: Profile = {
  name: 'anhoej',
  version: '1',
  source: 'J. Anhøj and A. V. Olesen (2014), as in qicharts2 0.8.1',
  sigmaPerRange: 1 / D2,
  centre: 'mean',
  range: 'mean',
  screening: { times: 3.267, keepsEqual: false },
  outside: true,
  shift: null,
  trend: null,
  twoOfThree: null,
  runs: 'anhoej',
  missing: { ranges: 'break', runs: 'close' },
};

/** The Power BI visual PowerBI-SPC with all its rules switched on. */
export const powerbiSpc: Profile = {
  name: 'powerbi-spc',
  version: '1',
  source: 'PowerBI-SPC, commit 478773a (June 2026)',
  sigmaPerRange: 1 / D2,
  centre: 'mean',
  range: 'mean',
  screening: { times: 3.267, keepsEqual: false },
  outside: true,
  shift: 7,
  trend: 5,
  twoOfThree: { allOneSide: false, countsOutside: true, shortWindow: true },
  runs: null,
  missing: { ranges: 'close', runs: 'close' },
};

export const PROFILES: readonly Profile[] = [mdc2023, plotthedots02, anhoej, powerbiSpc];

/** The profile of that name, or null. */
export const profileNamed = (name: string): Profile | null => PROFILES.find((one) => one.name === name) ?? null;
