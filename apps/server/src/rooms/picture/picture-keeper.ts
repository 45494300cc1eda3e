import type { ReleasedPicture } from '@throughline/protocol';
import type { Store } from '@throughline/store';
import { readKept } from '../result/kept-result.ts';
import type { Room } from '../../kernel/memory/room.ts';
import type { KeptPicture } from './kept-picture.ts';
import { type PictureAnswers, pictureAnswers } from './picture-answers.ts';
import { type PictureMaker, PicturesClosed } from './picture-maker.ts';
import { PictureMemory } from './memory.ts';
import { ResultMemory } from '../result/memory.ts';
import { BallotMemory } from '../ballot/memory.ts';

type Due = Extract<KeptPicture, { state: 'due' }>;

/** Has the pictures of rooms made in the background, and keeps them with the result. */
export class PictureKeeper {
  readonly #store: Store;
  readonly #maker: PictureMaker;
  readonly #fault: (error: unknown) => void;

  constructor(store: Store, maker: PictureMaker, fault: (error: unknown) => void) {
    this.#store = store;
    this.#maker = maker;
    this.#fault = fault;
  }

  /** The answers as they stand now, for a picture that is made later. */
  take(room: Room, round: number): PictureAnswers {
    const { circle } = room;
    const { answers } = room.of(BallotMemory);
    return pictureAnswers(
      answers,
      circle.positions.map(({ id }) => id),
      round,
    );
  }

  /** A round has closed: its picture is made from what was taken at that moment, whatever is answered since. */
  atClose(room: Room, picture: KeptPicture | undefined, from: PictureAnswers): void {
    if (picture?.state === 'due') void this.#make(room, from, (made) => this.#keep(room, picture, made));
  }

  /**
   * The program was stopped before a picture was made. It is made now if nothing at all has been written to the circle
   * since; if anything has, it might be another picture than the one of the close, and there is none.
   */
  afterLoad(room: Room): void {
    const due = room.of(ResultMemory).kept?.picture;
    if (due?.state === 'due' && due.version === room.loadedVersion)
      void this.#make(room, this.take(room, due.round), (made) => this.#keep(room, due, made));
  }

  /** Somebody asks: an imported conversation, whose answers never change, is drawn when first asked for. */
  asked(room: Room): void {
    if (room.circle.imported !== null && room.of(PictureMemory).mayBegin)
      void this.#make(room, this.take(room, 1), (picture) => {
        room.of(PictureMemory).setImported(picture);
        return Promise.resolve();
      });
  }

  async #make(room: Room, from: PictureAnswers, keep: (picture: ReleasedPicture) => Promise<void>): Promise<void> {
    room.of(PictureMemory).begin();
    let failed = true;
    try {
      await keep(await this.#maker.make(from));
      failed = false;
    } catch (error) {
      if (!(error instanceof PicturesClosed)) this.#fault(error);
    } finally {
      room.of(PictureMemory).end(failed);
    }
  }

  /** Puts it in the place that waits for it, or nowhere when another round has closed meanwhile. */
  #keep(room: Room, due: Due, picture: ReleasedPicture): Promise<void> {
    return room.alone(async () => {
      for (;;) {
        const was = await this.#store.releases.latest(room.id);
        const latest = readKept(was);
        const waiting = latest?.picture;
        if (latest === null || waiting?.state !== 'due' || waiting.version !== due.version) return;
        const text = JSON.stringify({ ...latest, picture: { state: 'ready', picture, told: due.told } });
        // a batch that is published in between keeps the place: it is filled there
        const kept = await room.write(this.#store.releases.publish(room.id, text, was), (done) => {
          if (done) room.of(ResultMemory).take(text);
        });
        if (kept) return;
      }
    });
  }
}
