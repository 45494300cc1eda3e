import type { TypeSetter } from './type-setting.ts';

/** What was made. Nothing is made when no typeface holds the letters in `missing`. */
export type Made<T> =
  | { readonly made: true; readonly file: T }
  | { readonly made: false; readonly missing: readonly string[] };

/** Draws, unless a letter would come out as an empty box; then returns the missing letters instead. */
export const orCannotPrint = async <T>(setter: TypeSetter, draw: () => Promise<T>): Promise<Made<T>> => {
  const { missing } = setter;
  if (missing.length > 0) return { made: false, missing };
  return { made: true, file: await draw() };
};
