import type { DocumentWords } from '@throughline/messages';
import type { TypeSetter } from './type-setting.ts';

/** A file, or in plain words why there is none. */
export type MadeFile =
  | { readonly made: true; readonly bytes: Uint8Array }
  | { readonly made: false; readonly why: string; readonly missing: readonly string[] };

/** Draws, unless a letter would be an empty box: then says which. */
export const orCannotPrint = async (
  setter: TypeSetter,
  words: DocumentWords,
  draw: () => Promise<Uint8Array>,
): Promise<MadeFile> => {
  const { missing } = setter;
  if (missing.length > 0) return { made: false, why: words.cannotPrint(missing.join(' ')), missing };
  return { made: true, bytes: await draw() };
};
