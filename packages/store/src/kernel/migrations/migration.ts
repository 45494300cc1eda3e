/** What differs between the engines' words for one and the same table. */
export type Dialect = {
  /** Text that is ordered by its bytes, on every machine alike. */
  readonly text: string;
  /** Ends every table whose rows lie in the order of their key and carry no hidden number. */
  readonly byKey: string;
};

export const SQLITE: Dialect = { text: 'TEXT', byKey: ' STRICT, WITHOUT ROWID' };
export const POSTGRES: Dialect = { text: 'TEXT COLLATE "C"', byKey: '' };

/** Forward only. A migration that has once been released is never changed. */
export type Migration = {
  readonly number: number;
  readonly statements: (dialect: Dialect) => readonly string[];
};
