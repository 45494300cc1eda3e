const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What no XML may hold: control signs but tab and new line, and two that are no signs at all. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

/** Text made safe to stand anywhere in a page or a picture; halves of signs and control signs become a question mark in a diamond. */
export const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
