/** What the words of a refusal are filled with, by name. */
export type Values = Readonly<Record<string, string | number>>;

/** Of a reason whose words say the same every time. */
export type NoValues = Readonly<Record<string, never>>;
