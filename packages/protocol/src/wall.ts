/** Address patterns of its pages on the web. `:name` stands for one path segment. */
export const wallPages = { wall: '/wall/:circle' } as const;
