/** Its pages on the web: what their addresses look like, `:name` standing for one part. */
export const wallPages = { wall: '/wall/:circle' } as const;
