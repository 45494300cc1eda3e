/**
 * Wraps a function so that a call during an earlier call shares its result and starts nothing: a double tap sends once.
 */
export const once = <G extends readonly unknown[], T>(
  act: (...given: G) => Promise<T>,
): ((...given: G) => Promise<T>) => {
  let running: Promise<T> | null = null;
  return (...given) => {
    running ??= act(...given).finally(() => {
      running = null;
    });
    return running;
  };
};
