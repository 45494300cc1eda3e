import { PARTS, type PartId } from '@throughline/domain';

/** Milliseconds after which somebody who has not said so again is not writing any more. */
const STILL_THERE = 15_000;
/** More than this in one draft are counted as this. */
const MOST = 500;

type There = { readonly part: PartId; readonly at: number };
type OfDraft = { readonly circle: string; readonly draft: string; readonly writers: Map<number, There> };

/** How many are writing in each part. Who, nobody can say: a page's number is in memory only, and told to nobody. */
export class WritingNow {
  readonly #tick: () => number;
  readonly #drafts = new Map<string, OfDraft>();

  /** `tick`: a clock that never goes back, in milliseconds. */
  constructor(tick: () => number) {
    this.#tick = tick;
  }

  /** A page is in this part now; null: in none. */
  set(circle: string, draft: string, writer: number, part: PartId | null): void {
    const key = `${circle}/${draft}`;
    const known = this.#drafts.get(key) ?? { circle, draft, writers: new Map<number, There>() };
    if (part === null) known.writers.delete(writer);
    else if (known.writers.has(writer) || known.writers.size < MOST)
      known.writers.set(writer, { part, at: this.#tick() });
    if (known.writers.size === 0) this.#drafts.delete(key);
    else this.#drafts.set(key, known);
  }

  /** How many are in each part; parts in which nobody is are left out. */
  of(circle: string, draft: string): Readonly<Partial<Record<PartId, number>>> {
    const there = [...(this.#drafts.get(`${circle}/${draft}`)?.writers.values() ?? [])];
    const fresh = there.filter(({ at }) => this.#tick() - at <= STILL_THERE);
    return Object.fromEntries(
      PARTS.map((part) => [part, fresh.filter((one) => one.part === part).length] as const).filter(
        ([, count]) => count > 0,
      ),
    );
  }

  /** Lets go of pages that have not said so again; `tell` hears of each draft in which that changed something. */
  forgetGone(emit: (circle: string, draft: string) => void): void {
    for (const [key, { circle, draft, writers }] of this.#drafts) {
      const before = writers.size;
      for (const [writer, { at }] of writers) if (this.#tick() - at > STILL_THERE) writers.delete(writer);
      if (writers.size === 0) this.#drafts.delete(key);
      if (writers.size < before) emit(circle, draft);
    }
  }
}
