import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { DocumentWords } from '@throughline/messages';
import { drawSvg } from '../../../kernel/documents/draw-svg.ts';
import { Faces } from '../../../kernel/documents/faces.ts';
import { type Made, orCannotPrint } from '../../../kernel/documents/made-file.ts';
import type { Page } from '../../../kernel/documents/page.ts';
import { layPoster } from './poster-layout.ts';
import type { PurposeSheet } from './purpose-sheet.ts';
import { sayPurpose } from './said.ts';
import { PICTURE } from './sheet-plan.ts';
import { TypeSetter } from '../../../kernel/documents/type-setting.ts';

/**
 * Pictures for a chat: PNG, 1080 by 1920. The purpose comes first, then what is open, in as many pictures as the words
 * need at a size that can be read on a phone. Whoever sends them should send their words with them: `makePlainText`.
 */
export const makeChatPictures = async (
  sheet: PurposeSheet,
  words: DocumentWords,
): Promise<Made<readonly Uint8Array[]>> => {
  const setter = await TypeSetter.make(await Faces.open());
  const pages = layPoster(sayPurpose(sheet, words), sheet.voices, PICTURE, words, setter);
  return orCannotPrint(setter, () => drawPictures(pages));
};

let ready: Promise<void> | null = null;

/** Starts the renderer, which may be started only once in a process. */
const start = async (): Promise<void> => {
  const { initWasm } = await import('@resvg/resvg-wasm');
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(file));
};

const drawPictures = async (pages: readonly Page[]): Promise<readonly Uint8Array[]> => {
  ready ??= start();
  await ready;
  const { Resvg } = await import('@resvg/resvg-wasm');
  const pictures: Uint8Array[] = [];
  for (const page of pages) {
    const drawn = new Resvg(await drawSvg(page), { fitTo: { mode: 'original' } });
    const image = drawn.render();
    pictures.push(image.asPng());
    image.free();
    drawn.free();
  }
  return pictures;
};
