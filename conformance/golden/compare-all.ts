import { askSeat } from './ask-seat.ts';
import { CHANGED } from './changed-on-purpose.ts';
import { type Difference, differences } from './differences.ts';
import type { Engine } from './fixture.ts';
import { Meant } from './meant.ts';
import { startRecordedServer } from './start-recorded-server.ts';
import { openPlace } from './open-place.ts';
import type { Asked, Reply, Seat } from './recording.ts';
import { takeSeats } from './seats.ts';

/** The number of concurrent requests: documents are made outside the event loop. */
const AT_ONCE = 4;
const MOST_PLACES = 5;
const MOST_TOLD = 300;

/**
 * Opens the recorded data with today's program, sends every recorded request again, and describes every mismatch:
 * differences that were not intended, and intended changes that did not occur.
 */
export const compareAll = async (
  engine: Engine,
): Promise<{ readonly compared: number; readonly faults: readonly string[] }> => {
  const { place, recording, remove } = await openPlace(engine);
  const meant = new Meant(CHANGED, engine);
  const faults: string[][] = recording.asked.map(() => []);
  let compared = 0;
  try {
    const house = await startRecordedServer(place, () => recording.now);
    try {
      const headersOf = await takeSeats(house, recording);
      const compare = async (asked: Asked, at: number): Promise<void> => {
        for (const [seat, index] of Object.entries(asked.got) as [Seat, number][]) {
          const reply = await askSeat(house, asked, seat, headersOf);
          const others = differences(recording.replies[index] as Reply, reply).filter(
            ({ at: place }) => !meant.covers(asked.route, seat, place),
          );
          if (others.length > 0) faults[at]?.push(inWords(asked, seat, others));
          compared += 1;
        }
      };
      const waiting = [...recording.asked.entries()];
      const work = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await compare(next[1], next[0]);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    } finally {
      await house.close();
    }
  } finally {
    await remove();
  }
  return { compared, faults: [...faults.flat(), ...meant.notSeen()] };
};

const inWords = (asked: Asked, seat: Seat, places: readonly Difference[]): string => {
  const cut = (text: string) => (text.length > MOST_TOLD ? `${text.slice(0, MOST_TOLD)}…` : text);
  return [
    `${asked.route} as ${seat} (${asked.path}${asked.body === undefined ? '' : ` ${JSON.stringify(asked.body)}`})`,
    ...places.slice(0, MOST_PLACES).map(({ at, was, is }) => `  ${at}\n    was ${cut(was)}\n    is  ${cut(is)}`),
    ...(places.length > MOST_PLACES ? [`  and ${places.length - MOST_PLACES} more places`] : []),
  ].join('\n');
};
