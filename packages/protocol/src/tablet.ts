/** Its pages on the web: what their addresses look like, `:name` standing for one part. */
export const tabletPages = { tablet: '/tablet/:circle', scribe: '/scribe/:circle' } as const;
