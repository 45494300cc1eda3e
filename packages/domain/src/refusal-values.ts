/** The values that the words of a refusal need, by name. */
export type Values = Readonly<Record<string, string | number>>;

/** For a reason whose words are always the same. */
export type NoValues = Readonly<Record<string, never>>;
