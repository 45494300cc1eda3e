import type { Analysis } from './analysis.ts';
import { byPosition, LABELS, pictureSentence, sentence, sure } from './sentences.ts';

const WIDEST = 72;

/** The analysis for a terminal: the finding, every voice that is told, the picture in words, and what Polis shows. */
export const toTable = (analysis: Analysis): string => {
  const { conversation, common, slate, polis, picture } = analysis;
  const { responses, texts } = conversation;
  const lines: string[] = [conversation.name, '', sentence(analysis), ''];
  for (const label of ['shared', 'nearly', 'differ', 'not-heard'] as const) {
    const rows = common.filter(({ finding }) => finding.label === label);
    lines.push(`${LABELS[label]}: ${rows.length}`);
    if (label === 'not-heard') continue;
    for (const { voice, finding } of rows) {
      const { agree, disagree, pass } = responses.wholeCounts(voice);
      const probability = label === 'differ' ? finding.objection : finding.shared;
      lines.push(
        `  ${sure(probability).padStart(5)}  ${String(agree).padStart(5)} agree ${String(pass).padStart(5)} pass ${String(disagree).padStart(5)} disagree  ${cut(texts[voice] as string)}`,
      );
      if (conversation.positions.length > 0) lines.push(`         ${byPosition(conversation, finding, voice)}`);
    }
    lines.push('');
  }
  lines.push('', 'A suggested set of lines, never the decision:');
  for (const voice of slate.voices) lines.push(`  ${cut(texts[voice] as string)}`);
  lines.push(
    `  ${slate.coverage.covered} of the ${slate.coverage.heard} people who answered agree with at least one.`,
    '',
    pictureSentence(picture.found),
  );
  const { explained, byChance } = picture.found;
  if (explained !== null && byChance !== null)
    lines.push(
      `  Two directions explain ${percent(explained)} of the differences; ${percent(byChance)} would come about by chance.`,
    );
  picture.found.heldMore.forEach((held, group) => {
    const members = picture.found.labels.filter((label) => label === group).length;
    lines.push(`  Group ${letter(group)}, ${members} people, holds more than the rest:`);
    for (const { voice, answer, probability } of held.slice(0, 5))
      lines.push(
        `    ${answer === 'agree' ? 'agrees   ' : 'disagrees'} ${sure(probability).padStart(5)}  ${cut(texts[voice] as string)}`,
      );
  });
  lines.push(
    '',
    `What Polis would publish: ${polis.k} groups of ${polis.groups.map(({ members }) => members).join(' and ')} people${polis.silhouettes.size > 0 ? `, silhouette ${(polis.silhouettes.get(polis.k) ?? 0).toFixed(3)}` : ''}.`,
    '',
  );
  return `${lines.join('\n')}\n`;
};

const cut = (text: string): string => (text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}…` : text);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
export const letter = (group: number): string => String.fromCharCode(65 + group);
