export type { Majority } from './consensus.ts';
export type { Tally } from './group-votes.ts';
export { type PolisGroup, type PolisResult, polis } from './polis.ts';
export type { Representative } from './representative.ts';
export type { Vote } from './vote-matrix.ts';
