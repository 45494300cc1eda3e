import {
  type Answer,
  areasOf,
  type HeldMore,
  type OpinionPicture,
  opinionPicture,
  Responses,
} from '@throughline/common-ground';
import { LEAST_ANSWERS, shownCount } from '@throughline/disclosure';
import type { ReleasedPicture } from '@throughline/protocol';
import type { PictureAnswers } from './picture-answers.ts';

/**
 * The number of people from which the groups are stable: asking other people of the same kind gives the same groups
 * (docs/opinion-picture.md).
 */
const DEPENDABLE_FROM = 80;
/** The most voices that are listed for a group: nobody reads a longer list. */
const MOST_HELD = 5;

/**
 * Makes the picture as it may be shown; nothing else leaves the worker. The same answers give the same picture, in
 * whatever order ballots and voices come. Takes seconds for thousands of people.
 */
export const makePicture = (from: PictureAnswers): ReleasedPicture => {
  const responses = new Responses(from.positions.length);
  for (const _ of from.voices) responses.addVoice();
  from.placeOf.forEach((place, person) => {
    responses.addPerson(place);
    for (let at = from.starts[person] as number; at < (from.starts[person + 1] as number); at += 1)
      responses.set(person, from.voiceOf[at] as number, from.answer[at] as Answer);
  });
  const picture = opinionPicture(responses, {
    person: (person) => from.ballots[person] as string,
    voice: (voice) => from.voices[voice] as string,
  });
  const groups = groupsOf(picture, from.voices);
  const { areas, radius, someLeftOut } = drawn(picture, from);
  return {
    form: 1,
    round: from.round,
    verdict: picture.verdict,
    placed: shownCount(picture.placed),
    // without a picture these shares would still distinguish "all alike" from "all but one"
    explained: picture.shown ? asPercent(picture.explained) : null,
    byChance: picture.shown ? asPercent(picture.byChance) : null,
    k: picture.k,
    dependable: picture.verdict === 'not-enough' ? null : picture.placed < DEPENDABLE_FROM ? 'hardly' : 'fairly',
    groups: groups.map(({ size, holds }) => ({ size, holds })),
    radius: inHundredths(radius),
    areas: areas.map(({ x, y, group, band, positions }) => ({
      x: inHundredths(x),
      y: inHundredths(y),
      group: Math.max(
        0,
        groups.findIndex(({ label }) => label === group),
      ),
      band,
      positions: positions.flatMap((place) => from.positions[place] ?? []),
    })),
    someLeftOut,
  };
};

type Group = ReleasedPicture['groups'][number] & { readonly label: number };

/**
 * The groups in the order of their told sizes, then of the first voice they hold: an order by exact sizes would give
 * those away.
 */
const groupsOf = (picture: OpinionPicture, voices: readonly string[]): readonly Group[] => {
  const sizes = new Int32Array(picture.heldMore.length);
  for (const person of picture.people) {
    const label = picture.labels[person] as number;
    if (label in sizes) sizes[label] = (sizes[label] as number) + 1;
  }
  return picture.heldMore
    .map(
      (held, label): Group => ({
        label,
        size: shownCount(sizes[label] as number),
        // nothing is told of the answers of a group of fewer than five
        holds: (sizes[label] as number) < LEAST_ANSWERS ? [] : held.slice(0, MOST_HELD).map(named(voices)),
      }),
    )
    .sort((one, other) => told(other) - told(one) || compare(firstOf(one), firstOf(other)));
};

const named =
  (voices: readonly string[]) =>
  ({ voice, answer }: HeldMore): Group['holds'][number] => ({ voice: voices[voice] as string, answer });

const told = ({ size }: Group): number => (size.kind === 'count' ? size.count : 0);
const firstOf = ({ holds }: Group): string => holds[0]?.voice ?? '';
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const drawn = (picture: OpinionPicture, from: PictureAnswers) =>
  picture.shown
    ? areasOf(
        picture.places,
        Array.from(picture.people, (person) => picture.labels[person] as number),
        Array.from(picture.people, (person) => from.placeOf[person] as number),
        LEAST_ANSWERS,
      )
    : { areas: [], radius: 1, someLeftOut: false };

const asPercent = (share: number | null): number | null => (share === null ? null : Math.round(100 * share));
/** Adding nothing turns −0 into 0. */
const inHundredths = (value: number): number => Math.round(value * 100) / 100 + 0;
