const IMPORT = /(?:^|[\s;])(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The imports in a file's text, including type imports and dynamic imports. */
export const importsIn = (text: string): readonly string[] =>
  [...text.matchAll(IMPORT)].map((found) => found[1] ?? found[2] ?? '').filter((target) => target !== '');
