/** A table as commands, backup and restore know it. A migration creates the table; a test checks that the two agree. */
export type Table = {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: 'text' | 'integer'])[];
  /** The columns of its primary key, in their order. The first is the circle. */
  readonly key: readonly string[];
  /**
   * True when the table is rewritten in the order of its key after a round has closed, so that no row's place gives
   * away when it came.
   */
  readonly detached: boolean;
};

type Shape = {
  /** The columns of the key after `circle_id`. `:i` marks an integer; everything else is text. */
  readonly key?: readonly string[];
  readonly rest?: readonly string[];
  readonly detached?: boolean;
};

/** Describes a table. Its first column, and the first of its key, is always `circle_id`. */
export const table = (name: string, { key = [], rest = [], detached = false }: Shape): Table => {
  const columns = ['circle_id', ...key, ...rest].map((column) =>
    column.endsWith(':i') ? ([column.slice(0, -2), 'integer'] as const) : ([column, 'text'] as const),
  );
  return { name, columns, key: columns.slice(0, key.length + 1).map(([column]) => column), detached };
};

/** The names of a table's columns, as a statement lists them. */
export const columnsOf = ({ columns }: Table): string => columns.map(([name]) => name).join(', ');
