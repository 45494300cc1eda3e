import type { Outcome } from './judge-case.ts';
import type { ToolReport } from './check-spc.ts';

type Write = (text: string) => void;

/**
 * Prints a line for each tool. `pass`: our chart equals the record. `as the tool`: it does once our own rules are
 * switched off. `on purpose`: it differs because of one of those rules or a quirk of the tool; each is listed below
 * with its reason, then the reasons are counted. Returns how many have no reason.
 */
export const printSpc = (reports: readonly ToolReport[], write: Write): number => {
  write(`${'recorded'.padEnd(32)}${'profile'.padEnd(18)}${HEADS.map((head) => head.padStart(13)).join('')}\n`);
  for (const { tool, profile, outcomes } of reports) {
    const of = (kind: Outcome['kind']): number => outcomes.filter((one) => one.kind === kind).length;
    const again = outcomes.filter((one) => one.again).length;
    const counts = [of('same'), outcomes.length, again, of('on purpose'), of('tool error'), of('unexplained')];
    write(`${tool.padEnd(32)}${profile.padEnd(18)}${counts.map((count) => String(count).padStart(13)).join('')}\n`);
  }
  for (const { tool, outcomes } of reports) {
    const exceptions = outcomes.filter(({ kind }) => kind !== 'same');
    if (exceptions.length === 0) continue;
    write(`\n${tool}: ${exceptions.length} exceptions\n`);
    for (const { name, kind, reasons } of exceptions)
      write(`    ${name}: ${kind === 'unexplained' ? 'NOT EXPLAINED, ' : ''}${reasons.join('; and ')}.\n`);
  }
  const all = reports.flatMap(({ outcomes }) => outcomes);
  const counted = new Map<string, number>();
  for (const { kind, reasons } of all)
    if (kind !== 'unexplained') for (const reason of reasons) counted.set(reason, (counted.get(reason) ?? 0) + 1);
  write('\nReasons, each with how many cases it holds for:\n');
  for (const [reason, count] of [...counted].sort(([, one], [, other]) => other - one))
    write(`${String(count).padStart(6)}  ${reason}\n`);
  const unexplained = all.filter(({ kind }) => kind === 'unexplained').length;
  const same = all.filter(({ kind }) => kind === 'same').length;
  write(
    `\n${all.length} compared, ${same} the same, ${all.length - same} exceptions, ${unexplained} without a known cause.\n`,
  );
  return unexplained;
};

const HEADS = ['pass', 'total', 'as the tool', 'on purpose', 'tool error', 'unexplained'];
