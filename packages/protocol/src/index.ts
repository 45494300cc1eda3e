export * from './all-endpoints.ts';
export * from './all.ts';
export * from './atoms.ts';
export * from './endpoint.ts';
export * from './live.ts';
export * from './refusal.ts';
export * from './shown-count.ts';
export * from './version.ts';
