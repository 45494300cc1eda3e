/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const startPages = {
  first: '/',
  whatThisIs: '/what-this-is',
  privacy: '/privacy',
  remains: '/remains',
  help: '/help',
} as const;
