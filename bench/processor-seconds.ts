import { readdirSync, readFileSync } from 'node:fs';

/**
 * Seconds of processor time that another process has used, all its threads together (Linux). The scheduler counts them
 * in nanoseconds in `schedstat`; where a kernel has no such file, `stat` has them in hundredths of a second.
 */
export const processorSeconds = (pid: number): number => {
  const tasks = `/proc/${pid}/task`;
  let sum = 0;
  for (const task of readdirSync(tasks)) {
    const spent = nanosecondsOf(`${tasks}/${task}/schedstat`);
    if (spent === null) return hundredthsOf(pid) / 100;
    sum += spent;
  }
  return sum / 1e9;
};

const nanosecondsOf = (file: string): number | null => {
  try {
    return Number(readFileSync(file, 'utf8').split(' ')[0]);
  } catch {
    return null;
  }
};

/** User and system time: fields 14 and 15 of `stat`. */
const hundredthsOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
};
