import { ask, type Row, type Steps, type Values } from './command.ts';

/**
 * Which page of a list: at most `most` rows (500 when it is left out or larger), after the row whose key is `after`.
 */
export type PageWish = { readonly after?: string; readonly most?: number };
/** `next` is the `after` of the next page; null at the end of the list. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** Rows that one page holds at most. */
export const MOST_ON_A_PAGE = 500;

/**
 * Reads one page of a list, in the order of its key.
 * @param select a statement that ends in conditions, such as `SELECT * FROM story WHERE circle_id = ?`
 * @param values the values of its question marks
 * @param key the column that orders the list: text, different in each row
 */
export function* pageOf<T>(
  select: string,
  values: Values,
  key: string,
  { after = '', most = MOST_ON_A_PAGE }: PageWish,
  read: (row: Row) => T,
): Steps<Page<T>> {
  const limit = Math.max(1, Math.min(MOST_ON_A_PAGE, Math.floor(most)));
  const rows = yield* ask(`${select} AND ${key} > ? ORDER BY ${key} LIMIT ?`, ...values, after, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1)?.[key];
  return { items: page.map(read), next: rows.length > limit && last !== undefined ? String(last) : null };
}
