const IMPORT = /(?:^|[\s;])(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file's text imports: types, and what it fetches when it is needed, included. */
export const importsIn = (text: string): readonly string[] =>
  [...text.matchAll(IMPORT)].map((found) => found[1] ?? found[2] ?? '').filter((target) => target !== '');
