import type { DocumentWords } from '@throughline/messages';
import { drawPdf } from '../../../kernel/documents/draw-pdf.ts';
import { Faces } from '../../../kernel/documents/faces.ts';
import { type Made, orCannotPrint } from '../../../kernel/documents/made-file.ts';
import { layPoster } from './poster-layout.ts';
import type { PurposeSheet } from './purpose-sheet.ts';
import { sayPurpose } from './said.ts';
import { A3, A4 } from './sheet-plan.ts';
import { TypeSetter } from '../../../kernel/documents/type-setting.ts';

/**
 * The poster for the wall, a tagged PDF: one sheet, or more when the words need more. Nothing is cut and no type is
 * under 11 points. When no typeface holds some letters, nothing is made and they are named.
 */
export const makePoster = async (
  sheet: PurposeSheet,
  format: 'a3' | 'a4',
  words: DocumentWords,
): Promise<Made<Uint8Array>> => {
  const setter = await TypeSetter.make(await Faces.open());
  const said = sayPurpose(sheet, words);
  const pages = layPoster(said, sheet.voices, format === 'a3' ? A3 : A4, words, setter);
  return orCannotPrint(setter, () => drawPdf(pages, { title: said.title, language: sheet.language }));
};
