/** Where the engines' SQL for the same table differs. */
export type Dialect = {
  /** The type of text that is ordered by its bytes, the same on every machine. */
  readonly text: string;
  /** Ends the definition of a table whose rows are stored in the order of their key, without a hidden row number. */
  readonly byKey: string;
};

export const SQLITE: Dialect = { text: 'TEXT', byKey: ' STRICT, WITHOUT ROWID' };
export const POSTGRES: Dialect = { text: 'TEXT COLLATE "C"', byKey: '' };

/** One step of the schema, forward only. A migration that has been released is never changed. */
export type Migration = {
  readonly number: number;
  readonly statements: (dialect: Dialect) => readonly string[];
};
