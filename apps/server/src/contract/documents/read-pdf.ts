import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';

export type ReadItem = {
  readonly text: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
};
export type ReadPage = { readonly width: number; readonly height: number; readonly items: readonly ReadItem[] };
export type ReadPdf = {
  readonly pages: readonly ReadPage[];
  readonly title: string;
  readonly language: string;
  readonly tagged: boolean;
  /** The roles and other texts of the structure tree, in order. */
  readonly roles: readonly string[];
  readonly alts: readonly string[];
};

/** What a PDF holds, read by another library than the one that wrote it. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const pages: ReadPage[] = [];
  const roles: string[] = [];
  const alts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push({
      width,
      height,
      items: items.flatMap((item) =>
        'str' in item && item.str.trim() !== ''
          ? [
              {
                text: item.str,
                size: Math.hypot(item.transform[2] as number, item.transform[3] as number),
                x: item.transform[4] as number,
                y: item.transform[5] as number,
                width: item.width,
              },
            ]
          : [],
      ),
    });
    const walk = (node: unknown): void => {
      const { role, alt, children } = node as { role?: string; alt?: string; children?: unknown[] };
      if (role !== undefined) roles.push(role);
      if (alt !== undefined) alts.push(alt);
      for (const child of children ?? []) walk(child);
    };
    walk(await page.getStructTree());
  }
  const { info } = await pdf.getMetadata();
  const about = info as { Title?: string; Language?: string };
  const marks = await pdf.getMarkInfo();
  return {
    pages,
    title: about.Title ?? '',
    language: about.Language ?? '',
    tagged: marks?.['Marked'] === true,
    roles,
    alts,
  };
};

/** The typefaces that are embedded in the file, and how many the file refers to. */
export const facesIn = (
  bytes: Uint8Array,
): { readonly named: number; readonly embedded: number; readonly other: number } => {
  const text = Buffer.from(bytes).toString('latin1');
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return {
    named: count(/\/Subtype \/CIDFontType[02]\b/g),
    embedded: count(/\/FontFile[23] \d+ 0 R/g),
    other: count(/\/Subtype \/(?:Type1|TrueType|Type3)\b/g),
  };
};

/** The texts that a screen reader speaks in place of the shapes, in the order of the pages. */
export const spokenIn = (bytes: Uint8Array): string => {
  const file = Buffer.from(bytes);
  const spoken: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at)) {
    const end = file.indexOf('endstream', at);
    let content = '';
    try {
      content = inflateSync(file.subarray(at + 7, end)).toString('latin1');
    } catch {
      // not text: pictures of letters and the like
    }
    for (const [, escaped] of content.matchAll(/\/ActualText \(((?:\\.|[^\\)])*)\)/gs)) {
      const raw = Buffer.from(
        (escaped ?? '').replace(/\\(.)/gs, (_, sign: string) => ESCAPES[sign] ?? sign),
        'latin1',
      );
      spoken.push(raw.subarray(2).swap16().toString('utf16le'));
    }
    at = end + 9;
  }
  return spoken.join('');
};
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
