import type { Progress } from './table.ts';

const WIDTH = 24;

/** A bar on a terminal. Elsewhere one plain line for each quarter, so that logs stay readable. */
export const progressBar = (out: NodeJS.WriteStream): { readonly show: Progress; readonly done: () => void } => {
  const quarters = new Map<string, number>();
  let drawn = '';
  return {
    show: (file, read, of) => {
      const share = of === 0 ? 1 : Math.min(1, read / of);
      if (out.isTTY) {
        const line = `${file.padEnd(24)} ${'█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '·')} ${String(Math.floor(share * 100)).padStart(3)} %`;
        if (line === drawn) return;
        drawn = line;
        out.write(`\r${line}${share === 1 ? '\n' : ''}`);
        return;
      }
      const quarter = Math.floor(share * 4);
      if (quarter > (quarters.get(file) ?? 0)) {
        quarters.set(file, quarter);
        out.write(`${file}: ${quarter * 25} % read\n`);
      }
    },
    done: () => {
      if (out.isTTY && drawn !== '' && !drawn.includes('100 %')) out.write('\n');
    },
  };
};
