/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const tabletPages = { tablet: '/tablet/:circle', scribe: '/scribe/:circle' } as const;
