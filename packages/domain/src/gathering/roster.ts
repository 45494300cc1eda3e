import type { Affected } from '../circle/circle.ts';
import { accept, type Because, type Outcome, reasonsOf } from '../refusal.ts';
import { lengthOf, tidyText } from '../text.ts';
import type { RosterRefusals } from './roster-refusals.ts';

const { because, refuse } = reasonsOf<RosterRefusals>();

/**
 * A person on the roster, "with your name". Nothing links this to a ballot, a voice or the roll: it says who was
 * invited, never who came.
 */
export type Invited = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** The affected group they belong to: an id of the circle's affected, or null. */
  readonly affected: string | null;
  /** ISO date of the last invitation sent by mail, or null. */
  readonly invitedOn: string | null;
};

export const MOST_ON_ROSTER = 500;
/** The most lines that are accepted at once. */
export const MOST_LINES = 100;
export const ROSTER_NAME_LIMIT = 80;
export const EMAIL_LIMIT = 200;

export type LineFault = Because & { readonly line: number };
export type RosterLine = Pick<Invited, 'name' | 'email' | 'affected'>;

/**
 * Reads a pasted list: one person a line, as "Name, address, affected group" separated by commas, semicolons or tabs,
 * or "Name <address>", or an address alone. Every bad line is reported; the good ones are kept.
 */
export const readRosterList = (
  pasted: string,
  affected: readonly Pick<Affected, 'id' | 'name'>[],
  there: readonly Pick<Invited, 'email'>[] = [],
): { readonly people: readonly RosterLine[]; readonly faults: readonly LineFault[] } => {
  const people: RosterLine[] = [];
  const faults: LineFault[] = [];
  const seen = new Map<string, number | null>();
  for (const { email } of there) if (email !== null) seen.set(email.toLowerCase(), null);
  pasted.split(/\r\n|\n|\r/).forEach((text, index) => {
    if (tidyText(text) === '') return;
    const read = readLine(text, affected);
    if (!read.ok) {
      faults.push({ line: index + 1, reason: read.reason, values: read.values });
      return;
    }
    const key = read.value.email?.toLowerCase();
    const before = key === undefined ? undefined : seen.get(key);
    if (before !== undefined) {
      faults.push({ line: index + 1, ...alreadyThere(read.value.email ?? '', before) });
      return;
    }
    if (key !== undefined) seen.set(key, index + 1);
    if (there.length + people.length >= MOST_ON_ROSTER)
      faults.push({ line: index + 1, ...because('roster-full', { most: MOST_ON_ROSTER }) });
    else people.push(read.value);
  });
  return { people, faults };
};

/** @param before the line on which it stands too, or null: on the roster itself */
const alreadyThere = (email: string, before: number | null): Because =>
  before === null ? because('on-roster-already', { email }) : because('on-line-already', { email, before });

const readLine = (text: string, affected: readonly Pick<Affected, 'id' | 'name'>[]): Outcome<RosterLine> => {
  const angled = /^([^<>]*)<([^<>]*)>\s*[,;\t]?\s*(.*)$/.exec(text);
  const parts = (angled === null ? text.split(/[,;\t]/) : angled.slice(1)).map((part) => tidyText(part));
  const at = parts.findIndex((part) => part.includes('@'));
  const email = at < 0 ? '' : (parts[at] ?? '');
  if (email !== '' && !isEmail(email)) return refuse('malformed', 'not-a-mail-address', { typed: clip(email) });
  const others = parts.filter((part, index) => index !== at && part !== '');
  const groupName = others.length > 1 || (others.length === 1 && at === 0) ? others.at(-1) : undefined;
  const group = affected.find(({ name }) => fold(name) === fold(groupName ?? ''));
  // a name may contain a comma: "Idris, Sana" is a name, unless its end is one of the affected groups
  const name = group === undefined ? others.join(', ') : others.slice(0, -1).join(', ');
  return readInvited({
    name: name === '' ? email : name,
    email: email === '' ? null : email,
    affected: group?.id ?? null,
  });
};

/** Checks one person, typed or read from a list. */
export const readInvited = (typed: RosterLine): Outcome<RosterLine> => {
  const name = tidyText(typed.name);
  const email = typed.email === null ? null : tidyText(typed.email);
  if (name === '') return refuse('too-short', 'invited-name-missing', {}, { field: 'name' });
  if (lengthOf(name) > Math.max(ROSTER_NAME_LIMIT, name === email ? EMAIL_LIMIT : 0))
    return refuse(
      'too-long',
      'invited-name-too-long',
      { length: lengthOf(name), most: ROSTER_NAME_LIMIT },
      { field: 'name' },
    );
  if (email !== null && !isEmail(email))
    return refuse('malformed', 'not-a-mail-address', { typed: clip(email) }, { field: 'email' });
  return accept({ name, email, affected: typed.affected });
};

/** How many people of each affected group are on the roster. */
export const invitedByGroup = (roster: readonly Pick<Invited, 'affected'>[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { affected } of roster) if (affected !== null) counts.set(affected, (counts.get(affected) ?? 0) + 1);
  return counts;
};

/** Strict enough to be exactly one address, wherever it is written. */
const isEmail = (text: string): boolean =>
  text.length <= EMAIL_LIMIT && /^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+\.[^\s@.<>()[\]\\,;:"]{2,}$/u.test(text);
const fold = (text: string): string => tidyText(text).toLocaleLowerCase();
const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
