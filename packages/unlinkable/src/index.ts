export * from './client/index.ts';
export { type CountFault, countFaults, type PulseCounts } from './counts.ts';
export * from './issuer/index.ts';
