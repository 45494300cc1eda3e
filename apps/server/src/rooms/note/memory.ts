import { isDeepStrictEqual } from 'node:util';
import { inOrderOfDays, type Note } from '@throughline/domain';
import type { Store } from '@throughline/store';
import type { MemoryAround, RoomMemory, Snapshot } from '../../kernel/memory/room-memory.ts';

/** The notes of a circle. */
export class NoteMemory implements RoomMemory<readonly Note[], Note> {
  readonly #around: MemoryAround;
  #notes: Map<string, Note>;
  #revision: number;

  constructor(loaded: readonly Note[], around: MemoryAround) {
    this.#notes = byId(loaded);
    this.#around = around;
    this.#revision = around.firstRevision;
  }

  static load(store: Store, circle: string): Promise<readonly Note[]> {
    return store.notes.list(circle);
  }

  /** The newest day first. */
  get all(): readonly Note[] {
    return inOrderOfDays([...this.#notes.values()]);
  }

  find = (id: string): Note | null => this.#notes.get(id) ?? null;

  take(note: Note): void {
    this.#notes.set(note.id, note);
    this.#move();
  }

  remove(id: string): void {
    this.#notes.delete(id);
    this.#move();
  }

  reload(loaded: readonly Note[]): void {
    const before = this.dump();
    this.#notes = byId(loaded);
    if (!isDeepStrictEqual(before, this.dump())) this.#move();
  }

  shown(): Pick<Snapshot, 'note'> {
    return { note: { revision: this.#revision, notes: this.#notes.size } };
  }

  dump(): readonly Note[] {
    return this.all;
  }

  #move(): void {
    this.#revision += 1;
    this.#around.moved();
  }
}

const byId = (notes: readonly Note[]): Map<string, Note> => new Map(notes.map((note) => [note.id, note]));
