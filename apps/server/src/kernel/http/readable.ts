import { pages, type ReadablePage } from '@throughline/messages/pages';

const READABLE: Readonly<Record<string, ReadablePage>> = {
  '/': pages.whatThisIs,
  '/what-this-is': pages.whatThisIs,
  '/privacy': pages.privacy,
  '/remains': pages.remains,
  '/help': pages.help,
};

/** What a page says to a browser without scripts, since reading needs none. Null where there is no such page. */
export const readableText = (path: string): string | null => {
  const page = READABLE[path] ?? pages.withoutScripts;
  const sections = page.sections.map(
    ({ heading, paragraphs }) =>
      `<h2>${escape(heading)}</h2>${paragraphs.map((text) => `<p>${escape(text)}</p>`).join('')}`,
  );
  const needs =
    page === pages.withoutScripts ? '' : `<p>${escape(pages.withoutScripts.sections[0]?.paragraphs[0] ?? '')}</p>`;
  return `<main class="readable"><h1>${escape(page.title)}</h1>${needs}${sections.join('')}</main>`;
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
