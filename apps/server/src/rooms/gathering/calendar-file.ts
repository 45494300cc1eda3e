import { addDays, type Circle, type Gathering, instantOf, lengthOfAll } from '@throughline/domain';
import type { GatheringWords } from '@throughline/messages';
import type { DateArray, EventAttributes } from 'ics';

/**
 * An entry for people's own calendars (iCalendar), with place, link, phone number and how to get in. A live gathering
 * has a moment, the same on every clock; one of days has whole days. Null while no start is set.
 */
export const makeCalendarFile = async (
  {
    circle,
    gathering,
    link,
    publicUrl,
    now,
  }: {
    readonly circle: Pick<Circle, 'id' | 'name' | 'question'>;
    readonly gathering: Gathering;
    /** The address at which people join by phone. */
    readonly link: string;
    readonly publicUrl: string;
    /** Wall time, milliseconds since 1970: when the file is made. */
    readonly now: number;
  },
  words: GatheringWords['calendar'],
): Promise<string | null> => {
  const { joining } = gathering;
  if (joining.starts === null) return null;
  // the library reads this field, though its types lack it; without it the library reads the clock itself
  const said: EventAttributes & { readonly timestamp: number } = {
    ...span(gathering, joining.starts),
    title: words.title(circle.name, gathering.name),
    description: words.description(circle.question, link, joining.dialIn, joining.link),
    uid: `${gathering.id}@${new URL(publicUrl).hostname}`,
    // a higher sequence lets a calendar replace the entry that it has
    sequence: gathering.edition,
    productId: 'throughline',
    timestamp: now,
    ...(joining.place === '' && joining.link === '' ? {} : { location: joining.place || joining.link }),
  };
  // loaded with the first entry, so that the program starts sooner
  const { createEvent } = await import('ics');
  const { error, value } = createEvent(said);
  // links are in the description and the location, because the library's own field refuses hosts without a dot
  if (typeof value !== 'string') throw error ?? new Error('no calendar file was made');
  return value;
};

type Span = Pick<EventAttributes, 'startInputType' | 'startOutputType' | 'endInputType' | 'endOutputType'> & {
  readonly start: DateArray;
  readonly end: DateArray;
};

const span = (gathering: Gathering, starts: string): Span => {
  const length = lengthOfAll(gathering);
  if (gathering.mode === 'days') {
    const first = starts.slice(0, 10);
    // the end of a whole-day entry is the day after its last
    return { start: dayOf(first), end: dayOf(addDays(first, length)) };
  }
  const from = instantOf(starts, gathering.joining.timeZone);
  const utc = { startInputType: 'utc', startOutputType: 'utc', endInputType: 'utc', endOutputType: 'utc' } as const;
  return { ...utc, start: momentOf(from), end: momentOf(from + length * 60_000) };
};

const dayOf = (date: string): DateArray => date.split('-').map(Number) as [number, number, number];
const momentOf = (instant: number): DateArray => {
  const at = new Date(instant);
  return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()];
};
