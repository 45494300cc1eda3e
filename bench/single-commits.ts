import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Opens a bare table of answers. Each call commits rows one at a time for so long and gives durable rows a second. */
export const openSingleCommits = () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-single-'));
  const database = new DatabaseSync(join(folder, 'single.db'));
  database.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE answer (ballot TEXT, voice TEXT, answer INTEGER, PRIMARY KEY (ballot, voice)) WITHOUT ROWID',
  );
  const insert = database.prepare('INSERT INTO answer VALUES (?, ?, ?)');
  let all = 0;
  return {
    rate: (milliseconds: number): number => {
      const started = performance.now();
      const before = all;
      for (; performance.now() - started < milliseconds; all += 1) insert.run(`ballot-${all % 500}`, `voice-${all}`, 1);
      return (all - before) / ((performance.now() - started) / 1_000);
    },
    close: (): void => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
