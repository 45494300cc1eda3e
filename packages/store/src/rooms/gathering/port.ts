import type { CircleId, Gathering, Invited, StepRecord } from '@throughline/domain';

export interface GatheringStore {
  list(circle: CircleId): Promise<readonly Gathering[]>;
  /** Circles in which one is running. */
  running(): Promise<readonly CircleId[]>;
  add(circle: CircleId, gathering: Gathering): Promise<boolean>;
  /**
   * Writes a change made from edition `from`, with the record of the step it leaves, in one command. False, and nothing is
   * written, when the kept one has another edition by now, or another gathering of the circle is running.
   */
  change(circle: CircleId, gathering: Gathering, from: number, record: StepRecord | null): Promise<boolean>;
  /** Only while it is planned. */
  remove(circle: CircleId, gathering: string): Promise<boolean>;
  /** By gathering and turn. */
  records(circle: CircleId): Promise<readonly StepRecord[]>;
  /** When a convener's device was last heard from (ISO time), so that every process knows; moves no version. */
  hear(circle: CircleId, gathering: string, at: string): Promise<void>;
  heard(circle: CircleId, gathering: string): Promise<string | null>;
}

/** "With your name": who was invited. Nothing in it leads to the roll, a ballot or a voice. */
export interface RosterStore {
  list(circle: CircleId): Promise<readonly Invited[]>;
  /** Idempotent by id. */
  add(circle: CircleId, people: readonly Invited[]): Promise<void>;
  remove(circle: CircleId, id: string): Promise<boolean>;
  markInvited(circle: CircleId, ids: readonly string[], on: string): Promise<void>;
}
