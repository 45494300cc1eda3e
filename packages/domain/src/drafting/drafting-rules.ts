import type { Circle } from '../circle/circle.ts';
import { isDate } from '../circle/create-circle.ts';
import { DRAFT_NAME_LIMIT, type Draft, EMPTY_PARTS, MOST_DRAFTS, PART_LIMIT, PARTS } from '../purpose/purpose.ts';
import { accept, type Outcome, reasonsOf } from '../refusal.ts';
import { BYTES_PER_CHARACTER, byteLength, lengthOf, tidyText } from '../text.ts';
import { type Drafting, type HandOver, type StoredDraft, MOST_MINUTES, VOLUNTEER_LIMIT } from './drafting.ts';
import type { DraftingRefusals } from './drafting-refusals.ts';
import type { PurposeRefusals } from '../purpose/purpose-refusals.ts';

const { refuse } = reasonsOf<DraftingRefusals & PurposeRefusals>();

/** Opens the drafts for writing. */
export const startDrafting = (
  circle: Pick<Circle, 'imported'>,
  drafting: Drafting,
  wish: { readonly until: string | null; readonly today: string },
): Outcome<Drafting> => {
  if (circle.imported !== null) return refuse('not-open', 'imported-takes-no-purpose');
  if (drafting.open) return refuse('already-done', 'drafts-open-already');
  if (wish.until !== null && (!isDate(wish.until) || wish.until < wish.today))
    return refuse('malformed', 'drafting-until-past', {}, { field: 'until' });
  // people who took a draft away return with it to the drafts that open now
  return accept({ open: true, until: wish.until, clock: null, handOver: drafting.handOver });
};

/** Closes the drafts: what is written stays, and nothing more can be typed. */
export const endDrafting = (drafting: Drafting): Outcome<Drafting> =>
  drafting.open
    ? accept({ ...drafting, open: false, until: null, clock: null })
    : refuse('already-done', 'drafts-closed-already');

/** Drafts that are open until a date close automatically when it is over. */
export const isDraftingOverdue = ({ open, until }: Drafting, today: string): boolean =>
  open && until !== null && until < today;

/** Whether drafts may be changed now. */
export const takesDrafting = (drafting: Drafting): Outcome<null> =>
  drafting.open ? accept(null) : refuse('not-open', 'drafts-closed');

/** Adds another draft: empty, or with the words and threads of an existing one. */
export const addDraft = (
  drafts: readonly StoredDraft[],
  typed: { readonly name: string; readonly from: string | null },
  id: string,
): Outcome<StoredDraft> => {
  if (drafts.length >= MOST_DRAFTS) return refuse('too-many', 'too-many-drafts', { most: MOST_DRAFTS });
  const name = nameOf(typed.name === '' ? nextName(drafts) : typed.name, drafts);
  if (!name.ok) return name;
  const from = typed.from === null ? null : drafts.find((draft) => draft.id === typed.from);
  if (from === undefined) return refuse('not-found', 'first-draft-gone');
  return accept({
    id,
    name: name.value,
    parts: from?.parts ?? EMPTY_PARTS,
    threads: from?.threads ?? [],
    place: 1 + drafts.reduce((last, { place }) => Math.max(last, place), 0),
    epoch: 0,
  });
};

/** "A", "B", "C" …: the first name that no draft has. */
const nextName = (drafts: readonly Pick<Draft, 'name'>[]): string => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  return letters.find((letter) => drafts.every(({ name }) => name !== letter)) ?? `${drafts.length + 1}`;
};

const nameOf = (typed: string, others: readonly Pick<Draft, 'name'>[]): Outcome<string> => {
  const name = tidyText(typed);
  if (name === '') return refuse('too-short', 'draft-name-missing', {}, { field: 'name' });
  if (lengthOf(name) > DRAFT_NAME_LIMIT || byteLength(name) > DRAFT_NAME_LIMIT * BYTES_PER_CHARACTER)
    return refuse('too-long', 'draft-name-too-long', { most: DRAFT_NAME_LIMIT }, { field: 'name' });
  if (others.some((other) => other.name === name)) return refuse('in-use', 'draft-name-taken', {}, { field: 'name' });
  return accept(name);
};

/** The draft's name in its stored form. */
export const renameDraft = (drafts: readonly Draft[], id: string, typed: string): Outcome<string> =>
  drafts.some((draft) => draft.id === id)
    ? nameOf(
        typed,
        drafts.filter((draft) => draft.id !== id),
      )
    : refuse('not-found', 'draft-gone');

/** A draft without words may be removed. Written words are never removed. */
export const removeDraft = (draft: Draft | null): Outcome<null> => {
  if (draft === null) return refuse('not-found', 'draft-gone');
  return PARTS.every((part) => draft.parts[part].trim() === '') ? accept(null) : refuse('in-use', 'draft-has-words');
};

/** Whether a part may contain this text while it is being written: counted as typed, including spaces at its end. */
export const judgePartLength = (text: string): Outcome<null> => {
  // no text has more characters than code units
  if (text.length <= PART_LIMIT) return accept(null);
  const length = lengthOf(text);
  if (length > PART_LIMIT) return refuse('too-long', 'written-part-too-long', { length, most: PART_LIMIT });
  return byteLength(text) > PART_LIMIT * BYTES_PER_CHARACTER ? refuse('too-long', 'part-too-many-marks') : accept(null);
};

/** Sets or removes the clock of plenary wordsmithing. When it is over it says so, and locks nothing. */
export const setClock = (
  drafting: Drafting,
  minutes: number | null,
  at: (minutes: number) => string,
): Outcome<Drafting> => {
  const open = takesDrafting(drafting);
  if (!open.ok) return open;
  if (minutes === null) return accept({ ...drafting, clock: null });
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES)
    return refuse('malformed', 'clock-out-of-range', { most: MOST_MINUTES }, { field: 'minutes' });
  return accept({ ...drafting, clock: at(minutes) });
};

/** Hands a draft to two people by name, who return with it on a date. That ends the clock. */
export const handOver = (
  drafting: Drafting,
  drafts: readonly Draft[],
  typed: { readonly draft: string; readonly names: readonly [string, string]; readonly returnOn: string },
  today: string,
): Outcome<Drafting> => {
  if (!drafts.some(({ id }) => id === typed.draft)) return refuse('not-found', 'draft-gone');
  const names: string[] = [];
  for (const [place, one] of typed.names.entries()) {
    const name = tidyText(one);
    if (name === '') return refuse('too-short', 'volunteer-missing', {}, { field: `names.${place}` });
    if (lengthOf(name) > VOLUNTEER_LIMIT)
      return refuse('too-long', 'volunteer-name-too-long', { most: VOLUNTEER_LIMIT }, { field: `names.${place}` });
    names.push(name);
  }
  const [first = '', second = ''] = names;
  if (first === second) return refuse('malformed', 'volunteer-twice', {}, { field: 'names.1' });
  if (!isDate(typed.returnOn) || typed.returnOn < today)
    return refuse('malformed', 'return-day-missing', {}, { field: 'returnOn' });
  const given: HandOver = { draft: typed.draft, names: [first, second], returnOn: typed.returnOn };
  return accept({ ...drafting, clock: null, handOver: given });
};

/** They have returned with it, or the handover was cancelled. */
export const takeBackHandOver = (drafting: Drafting): Outcome<Drafting> =>
  drafting.handOver === null ? refuse('already-done', 'nothing-handed-over') : accept({ ...drafting, handOver: null });
