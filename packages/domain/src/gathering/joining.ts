import { isDate } from '../circle/create-circle.ts';

/** A local time written as 2026-12-03T14:15. */
export const isLocalTime = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDate(text.slice(0, 10));

export const isTimeZone = (name: string): boolean => {
  try {
    return name !== '' && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** http or https, a host, and only characters that an address may contain. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s/?#<>"'`\\^{|}]+([/?#][^\s<>"'`\\^{|}]*)?$/i.test(text);

/**
 * Milliseconds since 1970 of a local time in a zone. A time that is skipped in spring counts as an hour later, which is
 * what clocks then show. A time that occurs twice in autumn is the first one.
 */
export const instantOf = (local: string, timeZone: string): number => {
  const wanted = Date.parse(`${local}:00Z`);
  const before = wanted - offsetAt(wanted - DAY, timeZone);
  const after = wanted - offsetAt(wanted + DAY, timeZone);
  if (wallAt(before, timeZone) === wanted) return before;
  return wallAt(after, timeZone) === wanted ? after : before;
};

const DAY = 24 * 60 * 60 * 1000;

/** The local time at an instant, as if it were UTC. */
const wallAt = (instant: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
};

const offsetAt = (instant: number, timeZone: string): number => wallAt(instant, timeZone) - instant;

/** The date `days` later. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
