import { loadDocumentWords, type LanguageTag } from '@throughline/messages';
import { makeChatPictures } from './chat-picture.ts';
import type { Made } from '../../../kernel/documents/made-file.ts';
import { makePlainText } from './plain-text.ts';
import { makePoster } from './poster.ts';
import type { PurposeSheet } from './purpose-sheet.ts';
import { makeRecord } from './record.ts';
import { makeSlides } from './slide.ts';

export const FORMATS = ['poster-a3', 'poster-a4', 'pictures', 'slides', 'record', 'text'] as const;
export type Format = (typeof FORMATS)[number];

export type FileJob = { readonly sheet: PurposeSheet; readonly format: Format; readonly language: LanguageTag };

/** Makes the files of one format: one, or for pictures one each. */
export const makeFiles = async ({ sheet, format, language }: FileJob): Promise<Made<readonly Uint8Array[]>> => {
  const words = await loadDocumentWords(language);
  switch (format) {
    case 'poster-a3':
    case 'poster-a4':
      return one(await makePoster(sheet, format === 'poster-a3' ? 'a3' : 'a4', words));
    case 'pictures':
      return makeChatPictures(sheet, words);
    case 'slides':
      return { made: true, file: [await makeSlides(sheet, words)] };
    case 'record':
      return { made: true, file: [await makeRecord(sheet, words)] };
    case 'text':
      return { made: true, file: [new TextEncoder().encode(makePlainText(sheet, words))] };
  }
};

const one = (made: Made<Uint8Array>): Made<readonly Uint8Array[]> =>
  made.made ? { made: true, file: [made.file] } : made;
