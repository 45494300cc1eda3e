/** Its pages on the web: what their addresses look like, `:name` standing for one part. */
export const startPages = {
  first: '/',
  whatThisIs: '/what-this-is',
  privacy: '/privacy',
  remains: '/remains',
  help: '/help',
} as const;
