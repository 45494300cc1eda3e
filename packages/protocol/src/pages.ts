/**
 * Every page of the web app by its room: what its address looks like, `:name` standing for one part of it. The web
 * shows these and the server answers these; anything else is no page. A new page is one line here.
 */
export const PAGES = {
  start: { first: '/', whatThisIs: '/what-this-is', privacy: '/privacy', remains: '/remains', help: '/help' },
  join: {
    byWords: '/j',
    byLink: '/j/:code',
    keep: '/keep',
    waysIn: '/desk/:circle/ways-in',
    sheet: '/print/:circle/sheet',
  },
  ballot: { respond: '/c/:circle', typeIn: '/desk/:circle/type-in', cards: '/print/:circle/cards' },
  voice: { write: '/c/:circle/write', mine: '/c/:circle/mine', desk: '/desk/:circle/voices' },
  result: { member: '/c/:circle/result' },
  drafting: { member: '/c/:circle/draft', desk: '/desk/:circle/studio' },
  gathering: {
    member: '/c/:circle/gathering',
    record: '/c/:circle/gathering/:id',
    desk: '/desk/:circle/gathering',
    remote: '/remote/:circle',
    deal: '/print/:circle/deal',
  },
  purpose: { member: '/c/:circle/purpose', open: '/p/:circle', desk: '/desk/:circle/purpose' },
  consent: { member: '/c/:circle/consent', typeIn: '/desk/:circle/type-consent', cards: '/print/:circle/consent' },
  sighting: { poster: '/poster/:circle' },
  story: { member: '/c/:circle/stories' },
  log: { member: '/c/:circle/log' },
  roster: { desk: '/desk/:circle/roster', slips: '/print/:circle/slips' },
  circle: { list: '/desk', make: '/desk/new', home: '/desk/:circle', edit: '/desk/:circle/edit' },
  convener: {
    signIn: '/sign-in',
    setUp: '/set-up',
    invitation: '/convene',
    account: '/account',
    resetPassword: '/reset-password',
  },
  tablet: { tablet: '/tablet/:circle', scribe: '/scribe/:circle' },
  wall: { wall: '/wall/:circle' },
} as const;

/** The names of the parts that stand for something in an address: `circle` and `id` of `/c/:circle/gathering/:id`. */
type NamesIn<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;
export type PageParams<P extends string> = { readonly [N in NamesIn<P>]: string };

/** The address of a page, its parts filled in. */
export const addressOf = <P extends string>(page: P, params: PageParams<P>): string =>
  page.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent((params as Record<string, string>)[name] ?? ''));

const SHAPES: readonly RegExp[] = Object.values(PAGES)
  .flatMap((pages) => Object.values<string>(pages))
  .map((page) => new RegExp(`^${page.replaceAll(/:\w+/g, '[^/]+')}$`));

/** Whether the web app has a page at this path. */
export const isPage = (path: string): boolean => SHAPES.some((shape) => shape.test(path));
