const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export type Day = { readonly year: number; readonly month: number; readonly day: number };

/** The day of a date such as `2026-06-01` (a time after it is allowed); null for any other label. */
export const dayOf = (time: string): Day | null => {
  const found = ISO.exec(time);
  if (found === null) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1 || day > (DAYS[month - 1] as number)) return null;
  if (month === 2 && day === 29 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))) return null;
  return { year, month, day };
};

/** Whether every label is a date. Then they are ordered by time, and anything can be placed between them. */
export const areDates = (times: readonly string[]): boolean => times.every((time) => dayOf(time) !== null);

/** Days since 1 January of the year 0, so that dates can be subtracted. */
export const dayNumber = ({ year, month, day }: Day): number => {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day;
};
