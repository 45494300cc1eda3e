import type { DocumentWords } from '@throughline/messages';
import type { TypeSetter } from './type-setting.ts';

/** What was made, or in plain words why it was not; `missing`: the letters that no typeface holds. */
export type Made<T> =
  | { readonly made: true; readonly file: T }
  | { readonly made: false; readonly why: string; readonly missing: readonly string[] };

/** Draws, unless a letter would be an empty box: then says which. */
export const orCannotPrint = async <T>(
  setter: TypeSetter,
  words: DocumentWords,
  draw: () => Promise<T>,
): Promise<Made<T>> => {
  const { missing } = setter;
  if (missing.length > 0) return { made: false, why: words.cannotPrint(missing.join(' ')), missing };
  return { made: true, file: await draw() };
};
