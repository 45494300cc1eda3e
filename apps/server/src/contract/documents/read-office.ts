import { unzipSync } from 'fflate';

const TEXT: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (xml: string): string =>
  xml.replace(/&(#x?[0-9a-f]+|\w+);/gi, (_, name: string) =>
    name.startsWith('#')
      ? String.fromCodePoint(Number.parseInt(name.replace(/^#x?/i, ''), /^#x/i.test(name) ? 16 : 10))
      : (TEXT[name] ?? ''),
  );

const filesIn = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, file]) => [name, Buffer.from(file).toString('utf8')]),
  );

const piecesOf = (xml: string, tag: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([^<]*)</${tag}>`, 'g'))].map(([, text]) => decoded(text ?? ''));

/** Every text of a document, in order, and its XML. */
export const readDocx = (bytes: Uint8Array): { readonly text: string; readonly xml: string; readonly core: string } => {
  const files = filesIn(bytes);
  const xml = files['word/document.xml'] ?? '';
  return { xml, text: piecesOf(xml, 'w:t').join(' '), core: files['docProps/core.xml'] ?? '' };
};

export type ReadSlide = {
  readonly xml: string;
  /** The texts of its boxes, without the heading and the name that stand on every slide. */
  readonly text: string;
  readonly heading: string;
  readonly sizes: readonly number[];
  readonly boxes: readonly { readonly x: number; readonly y: number; readonly w: number; readonly h: number }[];
};

/** Slides in order, their notes, and the size of a slide; lengths in inches, type in points. */
export const readPptx = (bytes: Uint8Array): { readonly slides: readonly ReadSlide[]; readonly notes: string } => {
  const files = filesIn(bytes);
  const slides: ReadSlide[] = [];
  for (let number = 1; ; number += 1) {
    const xml = files[`ppt/slides/slide${number}.xml`];
    if (xml === undefined) break;
    const shapes = xml.match(/<p:sp>.*?<\/p:sp>/gs) ?? [];
    slides.push({
      xml,
      text: shapes
        .slice(2)
        .flatMap((shape) => piecesOf(shape, 'a:t'))
        .join(' '),
      heading: piecesOf(shapes[0] ?? '', 'a:t').join(' '),
      sizes: [...xml.matchAll(/<a:rPr[^>]* sz="(\d+)"/g)].map(([, size]) => Number(size) / 100),
      boxes: [...xml.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g)].map((found) => {
        const [x = 0, y = 0, w = 0, h = 0] = found.slice(1).map((emu) => Number(emu) / 914_400);
        return { x, y, w, h };
      }),
    });
  }
  return { slides, notes: piecesOf(files['ppt/notesSlides/notesSlide1.xml'] ?? '', 'a:t').join(' ') };
};
