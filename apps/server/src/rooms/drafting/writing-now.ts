import { PARTS, type PartId } from '@throughline/domain';

/** Milliseconds after which a page counts as gone unless it has reported again. */
const STILL_THERE = 15_000;
/** The most pages that are counted in one draft. */
const MOST = 500;

type There = { readonly part: PartId; readonly at: number };
type OfDraft = { readonly circle: string; readonly draft: string; readonly writers: Map<number, There> };

/**
 * How many pages are writing in each part. Nobody can learn who: a page's number is only in memory and is never sent.
 */
export class WritingNow {
  readonly #tick: () => number;
  readonly #drafts = new Map<string, OfDraft>();

  /** `tick`: a clock that never goes back, in milliseconds. */
  constructor(tick: () => number) {
    this.#tick = tick;
  }

  /** Notes that a page is in this part now; null when it is in none. */
  set(circle: string, draft: string, writer: number, part: PartId | null): void {
    const key = `${circle}/${draft}`;
    const known = this.#drafts.get(key) ?? { circle, draft, writers: new Map<number, There>() };
    if (part === null) known.writers.delete(writer);
    else if (known.writers.has(writer) || known.writers.size < MOST)
      known.writers.set(writer, { part, at: this.#tick() });
    if (known.writers.size === 0) this.#drafts.delete(key);
    else this.#drafts.set(key, known);
  }

  /** How many pages are in each part. Parts with none are left out. */
  of(circle: string, draft: string): Readonly<Partial<Record<PartId, number>>> {
    const there = [...(this.#drafts.get(`${circle}/${draft}`)?.writers.values() ?? [])];
    const fresh = there.filter(({ at }) => this.#tick() - at <= STILL_THERE);
    return Object.fromEntries(
      PARTS.map((part) => [part, fresh.filter((one) => one.part === part).length] as const).filter(
        ([, count]) => count > 0,
      ),
    );
  }

  /** Forgets pages that have not reported again. Calls `emit` for each draft whose counts changed. */
  forgetGone(emit: (circle: string, draft: string) => void): void {
    for (const [key, { circle, draft, writers }] of this.#drafts) {
      const before = writers.size;
      for (const [writer, { at }] of writers) if (this.#tick() - at > STILL_THERE) writers.delete(writer);
      if (writers.size === 0) this.#drafts.delete(key);
      if (writers.size < before) emit(circle, draft);
    }
  }
}
