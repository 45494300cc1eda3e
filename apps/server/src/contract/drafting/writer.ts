import { randomBytes } from 'node:crypto';
import type { PartId } from '@throughline/domain';
import * as Y from 'yjs';
import { writerNumber } from '../../rooms/drafting/writer-number.ts';

/** A person who types on a page, for tests: a document of their own, and the edits that were not acknowledged yet. */
export class Writer {
  readonly key = randomBytes(32).toString('base64url');
  readonly number = writerNumber(this.key);
  readonly doc = new Y.Doc();
  #pending: Uint8Array[] = [];

  constructor() {
    this.doc.clientID = this.number;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'others') this.#pending.push(update);
    });
  }

  hear(update: Uint8Array | string): void {
    Y.applyUpdate(this.doc, typeof update === 'string' ? Buffer.from(update, 'base64url') : update, 'others');
  }
  read(part: PartId): string {
    return this.doc.getText(part).toJSON();
  }
  type(part: PartId, at: number, words: string): void {
    this.doc.getText(part).insert(Math.min(at, this.doc.getText(part).length), words);
  }
  cut(part: PartId, at: number, length: number): void {
    const text = this.doc.getText(part);
    if (at < text.length) text.delete(at, Math.min(length, text.length - at));
  }

  /** All edits that were not acknowledged, merged into one; null when there are none. */
  get waiting(): Uint8Array | null {
    return this.#pending.length === 0 ? null : Y.mergeUpdates(this.#pending);
  }
  get waitingCount(): number {
    return this.#pending.length;
  }
  /** Drops the first `count` waiting edits, which were acknowledged. */
  acknowledged(count: number): void {
    this.#pending = this.#pending.slice(count);
  }
}

export const asText = (update: Uint8Array): string => Buffer.from(update).toString('base64url');
