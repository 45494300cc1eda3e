/**
 * The measurements of one turn, by name. A name ends with its unit: for a rate higher is better, for everything else
 * lower. A name in brackets is information only: it does not measure our code and never counts as better or worse.
 */
export type Figures = Readonly<Record<string, number>>;
