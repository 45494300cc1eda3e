const codeOf = (error: unknown): string => {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
};

/** Whether the connection was lost, or the server is starting or stopping. */
export const isLost = (error: unknown): boolean => {
  const code = codeOf(error);
  return (
    code.startsWith('08') ||
    code.startsWith('57P') ||
    LOST.has(code) ||
    /connection terminated|connection ended|not queryable/i.test((error as Error).message)
  );
};

const LOST: ReadonlySet<string> = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ENOENT', 'ETIMEDOUT']);

/** Whether two transactions conflicted. Either may simply be run again. */
export const isConflict = (error: unknown): boolean => codeOf(error) === '40001' || codeOf(error) === '40P01';

/** Milliseconds after which to try again, or null when trying again would not help. */
export const againAfter = (error: unknown, attempt: number): number | null => {
  if (attempt >= MOST_ATTEMPTS || !(isConflict(error) || isLost(error))) return null;
  return Math.min(2_000, 10 * 2 ** attempt);
};

const MOST_ATTEMPTS = 10;
