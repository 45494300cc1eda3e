const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What XML may not contain: control characters except tab and new line, and two noncharacters. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;

/**
 * Escapes a text so that it is safe anywhere in a page or a picture. Lone surrogates and control characters become
 * U+FFFD.
 */
export const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
