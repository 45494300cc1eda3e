import { PAGES } from './all.ts';

export { PAGES };

/** The parameter names in an address pattern: `circle` and `id` of `/c/:circle/gathering/:id`. */
type NamesIn<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;
export type PageParams<P extends string> = { readonly [N in NamesIn<P>]: string };

/** The address of a page, with its parameters filled in. */
export const addressOf = <P extends string>(page: P, params: PageParams<P>): string =>
  page.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent((params as Record<string, string>)[name] ?? ''));

const SHAPES: readonly RegExp[] = Object.values(PAGES)
  .flatMap((pages) => Object.values<string>(pages))
  .map((page) => new RegExp(`^${page.replaceAll(/:\w+/g, '[^/]+')}$`));

/** Whether the web app has a page at this path. */
export const isPage = (path: string): boolean => SHAPES.some((shape) => shape.test(path));
