import { pages, type ReadablePage } from '@throughline/messages/pages';

/** The pages of the web app, by the shape of their path; anything else is answered with 404 (and the app says so). */
const PAGES: readonly RegExp[] = [
  /^\/$/,
  /^\/j(\/[^/]+)?$/,
  /^\/c\/[^/]+(\/(write|mine|result|log|stories|consent|purpose|draft))?$/,
  /^\/keep$/,
  /^\/(tablet|scribe|wall|poster|p)\/[^/]+$/,
  /^\/(sign-in|set-up|convene|account|reset-password)$/,
  /^\/desk(\/new|\/[^/]+(\/(edit|voices|ways-in|type-in|type-consent|purpose|studio))?)?$/,
  /^\/c\/[^/]+\/gathering(\/[^/]+)?$/,
  /^\/desk\/[^/]+\/(gathering|roster)$/,
  /^\/remote\/[^/]+$/,
  /^\/print\/[^/]+\/(cards|sheet|deal|slips|consent)$/,
  /^\/(what-this-is|privacy|remains|help)$/,
];

export const isPage = (path: string): boolean => PAGES.some((shape) => shape.test(path));

const READABLE: Readonly<Record<string, ReadablePage>> = {
  '/': pages.whatThisIs,
  '/what-this-is': pages.whatThisIs,
  '/privacy': pages.privacy,
  '/remains': pages.remains,
  '/help': pages.help,
};

/** What a page says to a browser without scripts: reading needs none. */
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
