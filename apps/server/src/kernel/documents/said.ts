/** One paragraph. `people`: somebody's own words, set in the serif; `program`: ours, in the sans. */
export type Said = { readonly from: 'people' | 'program'; readonly text: string };
