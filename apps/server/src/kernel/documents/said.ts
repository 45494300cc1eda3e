/**
 * One paragraph of a document. `people`: somebody's own words, set in the serif. `program`: the program's words, set in
 * the sans.
 */
export type Said = { readonly from: 'people' | 'program'; readonly text: string };
