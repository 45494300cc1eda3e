import type { Changed } from './changed-on-purpose.ts';
import type { Engine } from './fixture.ts';
import type { Seat } from './recording.ts';

/** The changes that were made on purpose, on one engine, and which of them were seen. */
export class Meant {
  readonly #changed: readonly Changed[];
  readonly #seen = new Set<Changed>();

  constructor(changed: readonly Changed[], engine: Engine) {
    this.#changed = changed.filter((one) => one.engine === undefined || one.engine === engine);
  }

  /** Whether a difference in that place of a reply was meant; every change that says so counts as seen. */
  covers(route: string, seat: Seat, at: string): boolean {
    const found = this.#changed.filter((one) => says(one, route, seat, at));
    for (const one of found) this.#seen.add(one);
    return found.length > 0;
  }

  /** A line for each change that is listed and was not seen. */
  notSeen(): readonly string[] {
    return this.#changed
      .filter((one) => !this.#seen.has(one))
      .map(({ route, at, because }) => `${route} at ${at}: listed as changed (${because}), but it is as it was.`);
  }
}

const says = (changed: Changed, route: string, seat: Seat, at: string): boolean => {
  if (changed.route !== '*' && changed.route !== route) return false;
  if (changed.seat !== undefined && changed.seat !== seat) return false;
  const place = at.split('.');
  return changed.at.split('.').every((name, index) => (name === '*' ? index < place.length : name === place[index]));
};
