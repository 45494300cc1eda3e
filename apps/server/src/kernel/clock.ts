/** The two clocks of the server, and the date. */
export type Clock = {
  /**
   * Wall time in milliseconds since 1970, for moments that are shown, stored, or compared with a stored one. It may
   * jump either way when the host's clock is set.
   */
  readonly now: () => number;
  /** The date in the host's time zone, as 2026-12-03. */
  readonly today: () => string;
  /**
   * Milliseconds since some moment of this process, for durations. It never goes back. It means nothing in another
   * process, so it is never stored.
   */
  readonly tick: () => number;
};

/** The machine's own clock. Only the start of the program uses it; everything else is given a `Clock`. */
export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => {
    const now = new Date();
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  },
  tick: () => performance.now(),
};
