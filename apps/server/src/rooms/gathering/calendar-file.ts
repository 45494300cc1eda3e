import { addDays, type Circle, type Gathering, instantOf, lengthOfAll } from '@throughline/domain';
import type { GatheringWords } from '@throughline/messages';
import { createEvent, type DateArray, type EventAttributes } from 'ics';

/**
 * An entry for people's own calendars (iCalendar): place, link, number to call and the way in. A live gathering is a moment,
 * the same on every clock; one of days is whole days. Null while nobody has said when it starts.
 */
export const makeCalendarFile = (
  {
    circle,
    gathering,
    link,
    publicUrl,
    now,
  }: {
    readonly circle: Pick<Circle, 'id' | 'name' | 'question'>;
    readonly gathering: Gathering;
    /** Where one joins by phone. */
    readonly link: string;
    readonly publicUrl: string;
    /** Wall time, milliseconds since 1970: when the file is made. */
    readonly now: number;
  },
  words: GatheringWords['calendar'],
): string | null => {
  const { joining } = gathering;
  if (joining.starts === null) return null;
  // the library knows this field and its types do not; without it the library reads the clock itself
  const said: EventAttributes & { readonly timestamp: number } = {
    ...span(gathering, joining.starts),
    title: words.title(circle.name, gathering.name),
    description: words.description(circle.question, link, joining.dialIn, joining.link),
    uid: `${gathering.id}@${new URL(publicUrl).hostname}`,
    // a changed time takes the place of the one that is in the calendar already
    sequence: gathering.edition,
    productId: 'throughline',
    timestamp: now,
    ...(joining.place === '' && joining.link === '' ? {} : { location: joining.place || joining.link }),
  };
  const { error, value } = createEvent(said);
  // links stand in the description and the place: the library's own field for one refuses hosts without a dot
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
