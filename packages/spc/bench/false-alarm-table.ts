import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PROFILES, type Profile } from '../src/index.ts';
import { simulateAlarms } from './simulate-alarms.ts';

/**
 * `node --conditions=source packages/spc/bench/false-alarm-table.ts`: simulates how often a process that never changes
 * shows a signal, and writes the table that the captions read. It takes a few minutes. The same seed gives the same
 * table.
 */
const LENGTHS = [10, 11, 12, 13, 14, 16, 18, 20, 24, 30, 36, 48, 60, 84, 120, 156, 200];
const BASELINES = [12, 16, 20, 24, 36];
const REPEATS = 8_000;

const rows: string[] = [];
const add = (profile: Profile, kind: 'xmr' | 'run', baseline: number | null): void => {
  const lengths = LENGTHS.filter((length) =>
    kind === 'run' ? true : baseline === null ? length >= 13 : length >= baseline,
  );
  const shares = lengths.map(
    (length) => `${length}:${simulateAlarms(profile, kind, length, baseline, REPEATS).toFixed(4)}`,
  );
  rows.push(`${profile.name} ${kind} ${baseline ?? 'all'} ${shares.join(' ')}`);
  process.stderr.write(`${rows.at(-1)}\n`);
};
for (const profile of PROFILES) {
  add(profile, 'run', null);
  add(profile, 'xmr', null);
  for (const baseline of BASELINES) add(profile, 'xmr', baseline);
}

const file = fileURLToPath(new URL('../src/false-alarms/alarm-rows.ts', import.meta.url));
const head = readFileSync(file, 'utf8').split('export const')[0];
writeFileSync(file, `${head}export const ALARM_ROWS = \`\n${rows.join('\n')}\n\`;\n`);
