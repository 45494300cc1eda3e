import { type Answer, Responses } from '@throughline/common-ground';
import type { CircleState, Tally } from '@throughline/disclosure';
import type { Circle, DetachedId, PositionId, Voice } from '@throughline/domain';
import type { LoadedBallots } from '@throughline/store';

/**
 * Who answered what in one circle, in memory: the matrix of `common-ground`, and the ids of the people and voices in
 * it.
 */
export class Answers {
  readonly matrix: Responses;
  readonly #places: ReadonlyMap<PositionId | null, number>;
  readonly #people = new Map<DetachedId, number>();
  readonly #voices = new Map<DetachedId, number>();
  readonly #voiceIds: DetachedId[] = [];
  /**
   * How many people have at least one answer, by the index of their position; the last entry is for people in no
   * position.
   */
  readonly #heard: number[];
  #wrong = new Set<number>();

  constructor(circle: Pick<Circle, 'positions'>) {
    this.matrix = new Responses(circle.positions.length);
    this.#places = new Map([...circle.positions.map(({ id }, place) => [id, place] as const), [null, -1] as const]);
    this.#heard = Array.from({ length: circle.positions.length + 1 }, () => 0);
  }

  static from(circle: Pick<Circle, 'positions'>, voices: Iterable<Voice>, loaded: LoadedBallots): Answers {
    const answers = new Answers(circle);
    answers.follow(voices);
    loaded.ids.forEach((id, index) => {
      answers.join(id, loaded.positions[index] ?? null);
      answers.markWrong(id, loaded.wrongQuestion[index] === 1);
    });
    const numbers = loaded.voices.map((voice) => answers.#voices.get(voice) ?? -1);
    for (let at = 0; at < loaded.answer.length; at += 1) {
      const voice = numbers[loaded.voiceOf[at] as number] as number;
      // people were added in the order of loaded.ids: their number is their index
      if (voice >= 0)
        answers.#set(loaded.ballotOf[at] as number, voice, loaded.answer[at] as Answer, loaded.important[at] === 1);
    }
    return answers;
  }

  /** The same ballots after the circle's positions have changed. People whose position is gone are in none. */
  inPositionsOf(circle: Pick<Circle, 'positions'>, voices: Iterable<Voice>): Answers {
    const moved = new Answers(circle);
    moved.follow(voices);
    const positions = [...this.#places.keys()];
    for (const [ballot, person] of this.#people) {
      moved.join(ballot, positions[this.matrix.positionOf(person)] ?? null);
      moved.markWrong(ballot, this.#wrong.has(person));
      this.matrix.eachAnswer(person, (voice, answer, important) => {
        moved.set(ballot, this.idOf(voice), answer, important);
      });
    }
    return moved;
  }

  get people(): number {
    return this.#people.size;
  }

  person(ballot: DetachedId): number | null {
    return this.#people.get(ballot) ?? null;
  }

  /** Every ballot, with its number in the matrix. */
  ballots(): Iterable<readonly [DetachedId, number]> {
    return this.#people;
  }

  /** The ids of every voice, hidden ones included. */
  voiceIds(): readonly DetachedId[] {
    return [...this.#voices.keys()];
  }

  /** Opens a ballot, or moves it to another position. */
  join(ballot: DetachedId, position: PositionId | null): void {
    const place = this.#places.get(position) ?? -1;
    const known = this.#people.get(ballot);
    if (known === undefined) {
      this.#people.set(ballot, this.matrix.addPerson(place));
      return;
    }
    const heard = this.matrix.answeredBy(known) > 0 ? 1 : 0;
    this.#countHeard(this.matrix.positionOf(known), -heard);
    this.matrix.movePerson(known, place);
    this.#countHeard(place, heard);
  }

  markWrong(ballot: DetachedId, marked: boolean): void {
    const person = this.#people.get(ballot);
    if (person === undefined) return;
    if (marked) this.#wrong.add(person);
    else this.#wrong.delete(person);
  }

  /**
   * Brings the matrix up to date with the voices: adds new ones, hides those that are not asked, and removes the
   * answers to one that is gone. The number of a voice that is gone stays in the matrix, hidden, and is never used
   * again.
   */
  follow(voices: Iterable<Pick<Voice, 'id' | 'state'>>): void {
    const there = new Set<DetachedId>();
    for (const { id, state } of voices) {
      there.add(id);
      const number = this.#voices.get(id) ?? this.#addVoice(id);
      this.matrix.setHidden(number, state !== 'asked');
    }
    for (const [id, number] of this.#voices) if (!there.has(id)) this.#takeOut(id, number);
  }

  set(ballot: DetachedId, voice: DetachedId, answer: Answer | null, important: boolean): void {
    const person = this.#people.get(ballot);
    const number = this.#voices.get(voice);
    if (person !== undefined && number !== undefined) this.#set(person, number, answer, important);
  }

  isAnswered(voice: DetachedId): boolean {
    const number = this.#voices.get(voice);
    if (number === undefined) return false;
    const { agree, pass, disagree } = this.matrix.wholeCounts(number);
    return agree + pass + disagree > 0;
  }

  idOf(number: number): DetachedId {
    return this.#voiceIds[number] ?? '';
  }

  /** How many people in a position have joined, and how many of them have answered. Exact counts, not for showing. */
  takingPart(position: PositionId | null): { readonly joined: number; readonly answered: number } {
    const place = this.#places.get(position) ?? -1;
    return { joined: this.matrix.members(place), answered: this.#heard[this.#index(place)] ?? 0 };
  }

  get heard(): number {
    return this.#heard.reduce((sum, one) => sum + one, 0);
  }

  /** How many of the voices being asked this ballot has answered. */
  answeredOf(person: number): number {
    let answered = 0;
    this.matrix.eachAnswer(person, (voice) => {
      if (!this.matrix.isHidden(voice)) answered += 1;
    });
    return answered;
  }

  /** The exact counts of the circle, from which `disclosure` decides what may be shown. */
  state(circle: Circle, round: number): CircleState {
    const places = [...circle.positions.map((_, place) => place), -1];
    const cell = (voice: number, place: number): Tally => {
      const { agree, pass, disagree } = this.matrix.counts(voice, place);
      return { agree, pass, disagree };
    };
    const voices = [...this.#voices].flatMap(([id, number]) =>
      this.matrix.isHidden(number)
        ? []
        : [
            {
              id,
              cells: places.map((place) => cell(number, place)),
              important: places.reduce((sum, place) => sum + this.matrix.important(number, place), 0),
            },
          ],
    );
    return {
      round,
      threshold: circle.threshold,
      positions: circle.positions.map(({ id }) => id),
      members: places.map((place) => this.matrix.members(place)),
      voices,
      wrongQuestion: this.#wrong.size,
    };
  }

  /** What is stored of every ballot and voice, by id, without the numbers of the matrix. For tests. */
  dump(): unknown {
    const byId = (one: readonly [string, unknown], other: readonly [string, unknown]): number =>
      one[0] < other[0] ? -1 : 1;
    const ballots = [...this.#people].map(([id, person]) => {
      const answers: [string, Answer, boolean][] = [];
      this.matrix.eachAnswer(person, (voice, answer, important) => {
        answers.push([this.idOf(voice), answer, important]);
      });
      const place = this.matrix.positionOf(person);
      return [id, { place, wrong: this.#wrong.has(person), answers: answers.sort(byId as never) }] as const;
    });
    const voices = [...this.#voices].map(([id, number]) => [id, this.matrix.isHidden(number)] as const);
    return { ballots: ballots.sort(byId), voices: voices.sort(byId), heard: [...this.#heard] };
  }

  #addVoice(id: DetachedId): number {
    const number = this.matrix.addVoice();
    this.#voices.set(id, number);
    this.#voiceIds.push(id);
    return number;
  }

  #takeOut(id: DetachedId, number: number): void {
    for (let person = 0; person < this.matrix.people; person += 1) this.#set(person, number, null, false);
    this.matrix.setHidden(number, true);
    this.#voices.delete(id);
  }

  #set(person: number, voice: number, answer: Answer | null, important: boolean): void {
    const before = this.matrix.answeredBy(person) > 0;
    this.matrix.set(person, voice, answer, important);
    const after = this.matrix.answeredBy(person) > 0;
    if (before !== after) this.#countHeard(this.matrix.positionOf(person), after ? 1 : -1);
  }

  #countHeard(place: number, by: number): void {
    const index = this.#index(place);
    this.#heard[index] = (this.#heard[index] ?? 0) + by;
  }

  #index(place: number): number {
    return place < 0 ? this.#heard.length - 1 : place;
  }
}
