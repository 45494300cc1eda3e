import type { TypeSetter } from './type-setting.ts';

/** What was made; or nothing, because no typeface holds the letters that are `missing`. */
export type Made<T> =
  | { readonly made: true; readonly file: T }
  | { readonly made: false; readonly missing: readonly string[] };

/** Draws, unless a letter would be an empty box: then says which. */
export const orCannotPrint = async <T>(setter: TypeSetter, draw: () => Promise<T>): Promise<Made<T>> => {
  const { missing } = setter;
  if (missing.length > 0) return { made: false, missing };
  return { made: true, file: await draw() };
};
