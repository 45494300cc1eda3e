import type { After } from './environment.ts';
import type { Storage } from './device-storage.ts';

/** Lets everything run that is ready to run. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** A clock that advances only when a test says so. */
export class TestTime {
  now = 0;
  #due: { readonly at: number; readonly run: () => void }[] = [];

  after: After = (milliseconds, run) => {
    const timer = { at: this.now + milliseconds, run };
    this.#due.push(timer);
    return () => {
      this.#due = this.#due.filter((one) => one !== timer);
    };
  };

  /** Milliseconds until the next timer, or null. */
  get next(): number | null {
    return this.#due.length === 0 ? null : Math.min(...this.#due.map(({ at }) => at)) - this.now;
  }

  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    await settle();
    for (;;) {
      const first = this.#due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (first === undefined) break;
      this.#due = this.#due.filter((one) => one !== first);
      this.now = Math.max(this.now, first.at);
      first.run();
      await settle();
    }
    this.now = end;
  }
}

/** A browser's storage; `full` and `blocked` make it refuse as browsers do. */
export class TestStorage implements Storage {
  readonly kept = new Map<string, string>();
  full = false;
  get length(): number {
    return this.kept.size;
  }
  key(at: number): string | null {
    return [...this.kept.keys()][at] ?? null;
  }
  getItem(name: string): string | null {
    return this.kept.get(name) ?? null;
  }
  setItem(name: string, value: string): void {
    if (this.full) throw new Error('QuotaExceededError');
    this.kept.set(name, value);
  }
  removeItem(name: string): void {
    this.kept.delete(name);
  }
}

/** Bytes that differ from call to call, but are the same in every run. */
export const testBytes = (): ((count: number) => Uint8Array) => {
  let call = 0;
  return (count) => {
    call += 1;
    return Uint8Array.from({ length: count }, (_, at) => (call * 31 + at * 7) % 256);
  };
};
