import type { ReleasedPicture } from '@throughline/protocol';
import type { Store } from '@throughline/store';
import { readKept } from '../result/kept-result.ts';
import type { LoadedCircle } from '../../kernel/memory/loaded-circle.ts';
import type { KeptPicture } from './kept-picture.ts';
import { type PictureAnswers, pictureAnswers } from './picture-answers.ts';
import { type PictureMaker, PicturesClosed } from './picture-maker.ts';
import { PictureMemory } from './memory.ts';
import { ResultMemory } from '../result/memory.ts';
import { BallotMemory } from '../ballot/memory.ts';

type Due = Extract<KeptPicture, { state: 'due' }>;

/** Has the pictures of circles made in the background, and stores them with the result. */
export class PictureKeeper {
  readonly #store: Store;
  readonly #maker: PictureMaker;
  readonly #fault: (error: unknown) => void;

  constructor(store: Store, maker: PictureMaker, fault: (error: unknown) => void) {
    this.#store = store;
    this.#maker = maker;
    this.#fault = fault;
  }

  /** Copies the answers as they are now, for a picture that is made later. */
  take(loaded: LoadedCircle, round: number): PictureAnswers {
    const { circle } = loaded;
    const { answers } = loaded.of(BallotMemory);
    return pictureAnswers(
      answers,
      circle.positions.map(({ id }) => id),
      round,
    );
  }

  /**
   * Called when a round has closed. Makes its picture, if one is due, from the answers of that moment, whatever is
   * answered since.
   */
  atClose(loaded: LoadedCircle, picture: KeptPicture | undefined, from: PictureAnswers): void {
    if (picture?.state === 'due') void this.#make(loaded, from, (made) => this.#keep(loaded, picture, made));
  }

  /**
   * Called when a circle was loaded. Makes a picture that the last run of the program did not finish, but only if
   * nothing was written to the circle since the close. Otherwise the answers may differ from those of the close, and
   * there is no picture.
   */
  afterLoad(loaded: LoadedCircle): void {
    const due = loaded.of(ResultMemory).kept?.picture;
    if (due?.state === 'due' && due.version === loaded.loadedVersion)
      void this.#make(loaded, this.take(loaded, due.round), (made) => this.#keep(loaded, due, made));
  }

  /**
   * Called when somebody requests the picture. That of an imported conversation, whose answers never change, is made at
   * the first request.
   */
  asked(loaded: LoadedCircle): void {
    if (loaded.circle.imported !== null && loaded.of(PictureMemory).mayBegin)
      void this.#make(loaded, this.take(loaded, 1), (picture) => {
        loaded.of(PictureMemory).setImported(picture);
        return Promise.resolve();
      });
  }

  async #make(
    loaded: LoadedCircle,
    from: PictureAnswers,
    keep: (picture: ReleasedPicture) => Promise<void>,
  ): Promise<void> {
    loaded.of(PictureMemory).begin();
    let failed = true;
    try {
      await keep(await this.#maker.make(from));
      failed = false;
    } catch (error) {
      if (!(error instanceof PicturesClosed)) this.#fault(error);
    } finally {
      loaded.of(PictureMemory).end(failed);
    }
  }

  /** Stores a picture in the result that waits for it. Drops it when another round has closed meanwhile. */
  #keep(loaded: LoadedCircle, due: Due, picture: ReleasedPicture): Promise<void> {
    return loaded.alone(async () => {
      for (;;) {
        const was = await this.#store.releases.latest(loaded.id);
        const latest = readKept(was);
        const waiting = latest?.picture;
        if (latest === null || waiting?.state !== 'due' || waiting.version !== due.version) return;
        const text = JSON.stringify({ ...latest, picture: { state: 'ready', picture, told: due.told } });
        // a batch that is published in between still waits for the picture: the next try adds it there
        const kept = await loaded.write(this.#store.releases.publish(loaded.id, text, was), (done) => {
          if (done) loaded.of(ResultMemory).take(text);
        });
        if (kept) return;
      }
    });
  }
}
