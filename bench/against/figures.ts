/**
 * What one turn measured, by name. A name ends with its unit: a rate is better where it is higher, all else where it is
 * lower. A name in brackets is information: nothing of ours, and never called better or worse.
 */
export type Figures = Readonly<Record<string, number>>;
