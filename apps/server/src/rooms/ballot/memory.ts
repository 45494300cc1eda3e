import { shownCount } from '@throughline/disclosure';
import type { DetachedId, PositionId, Response } from '@throughline/domain';
import type { LoadedBallots, Store } from '@throughline/store';
import type { MemoryAround, RoomMemory, Snapshot } from '../../kernel/memory/room-memory.ts';
import { VoiceMemory } from '../voice/memory.ts';
import { Answers } from './answers.ts';

/** What was written of a ballot: it was opened or changed its position, it marked the question, or it answered. */
type Change = { readonly ballot: DetachedId } & (
  | { readonly position: PositionId | null }
  | { readonly wrongQuestion: boolean }
  | { readonly responses: readonly Response[] }
);

/** Who answered what. Its matrix is brought up to date with the circle's voices and positions whenever it is read. */
export class BallotMemory implements RoomMemory<LoadedBallots, Change> {
  readonly #around: MemoryAround;
  readonly #voices: VoiceMemory;
  #answers: Answers;
  /** The revision of the voices and the number of positions that the matrix was last brought up to date with. */
  #voicesRevision: number;
  #positions: number;

  constructor(loaded: LoadedBallots, around: MemoryAround) {
    this.#around = around;
    this.#voices = around.of(VoiceMemory);
    this.#voicesRevision = this.#voices.revision;
    this.#positions = around.circle.positions.length;
    this.#answers = Answers.from(around.circle, this.#voices.all, loaded);
  }

  static load(store: Store, circle: string): Promise<LoadedBallots> {
    return store.ballots.load(circle);
  }

  get answers(): Answers {
    const { positions } = this.#around.circle;
    // positions are p1, p2, …, so only their number can change. It may change although people have joined, when both
    // happen at once
    if (positions.length !== this.#positions) {
      this.#positions = positions.length;
      this.#answers = this.#answers.inPositionsOf({ positions }, this.#voices.all);
    }
    if (this.#voicesRevision !== this.#voices.revision) {
      this.#voicesRevision = this.#voices.revision;
      this.#answers.follow(this.#voices.all);
    }
    return this.#answers;
  }

  take({ ballot, ...change }: Change): void {
    const { answers } = this;
    if ('responses' in change)
      for (const { voice, answer, important } of change.responses) answers.set(ballot, voice, answer, important);
    else if ('position' in change) answers.join(ballot, change.position);
    else answers.markWrong(ballot, change.wrongQuestion);
    this.#around.moved();
  }

  reload(loaded: LoadedBallots): void {
    this.#voicesRevision = this.#voices.revision;
    this.#positions = this.#around.circle.positions.length;
    this.#answers = Answers.from(this.#around.circle, this.#voices.all, loaded);
  }

  shown(): Pick<Snapshot, 'takingPart'> {
    const { answers } = this;
    return {
      takingPart: {
        joined: shownCount(answers.people),
        answered: shownCount(answers.heard),
        byPosition: this.#around.circle.positions.map(({ id }) => {
          const { joined, answered } = answers.takingPart(id);
          return { position: id, joined: shownCount(joined), answered: shownCount(answered) };
        }),
      },
    };
  }

  dump(): unknown {
    return this.answers.dump();
  }
}
