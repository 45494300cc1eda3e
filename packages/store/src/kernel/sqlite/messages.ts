import type { Change } from '../change.ts';

/** What the worker is to do: a command by its name, or one of the engine's own jobs. */
export type Job = readonly [id: number, name: string, values: readonly unknown[]];

/** The answer to a whole group: the results in the order of the jobs, and the circles that have changed. */
export type Done = { readonly results: readonly Result[]; readonly changes: readonly Change[] };
/** The result of one job. `fault` is the error's message, or null when it succeeded. */
export type Result = readonly [id: number, fault: string | null, value: unknown];

export type WorkerData = { readonly file: string; readonly role: 'write' | 'read' };
