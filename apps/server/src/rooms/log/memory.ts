import { isDeepStrictEqual } from 'node:util';
import type { LogEntry } from '@throughline/domain';
import type { Store } from '@throughline/store';
import type { MemoryAround, RoomMemory, Snapshot } from '../../kernel/memory/room-memory.ts';

/** The log: what was proposed and done about voices. */
export class LogMemory implements RoomMemory<readonly LogEntry[], LogEntry> {
  readonly #around: MemoryAround;
  #entries: Map<string, LogEntry>;
  #revision: number;

  constructor(loaded: readonly LogEntry[], around: MemoryAround) {
    this.#entries = byId(loaded);
    this.#around = around;
    this.#revision = around.firstRevision;
  }

  static load(store: Store, circle: string): Promise<readonly LogEntry[]> {
    return store.log.list(circle);
  }

  get all(): readonly LogEntry[] {
    return [...this.#entries.values()];
  }

  find = (id: string): LogEntry | null => this.#entries.get(id) ?? null;

  take(entry: LogEntry): void {
    this.#entries.set(entry.id, entry);
    this.#move();
  }

  /** Drops open proposals. Entries that are done stay without the words, so that nothing vanishes silently. */
  withdraw(voice: string): void {
    for (const entry of this.all)
      if (entry.state === 'proposed' && (entry.voice === voice || entry.into === voice))
        this.#entries.set(entry.id, { ...entry, state: 'dropped' });
    this.#move();
  }

  reload(loaded: readonly LogEntry[]): void {
    const before = this.dump();
    this.#entries = byId(loaded);
    if (!isDeepStrictEqual(before, this.dump())) this.#move();
  }

  shown(): Pick<Snapshot, 'log'> {
    return { log: { revision: this.#revision, proposed: this.all.filter(({ state }) => state === 'proposed').length } };
  }

  dump(): readonly LogEntry[] {
    return this.all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  #move(): void {
    this.#revision += 1;
    this.#around.moved();
  }
}

const byId = (entries: readonly LogEntry[]): Map<string, LogEntry> =>
  new Map(entries.map((entry) => [entry.id, entry]));
