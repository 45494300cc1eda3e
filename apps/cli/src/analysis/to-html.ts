import type { Analysis, CommonRow } from './analysis.ts';
import { drawPicture, PATTERNS } from './draw-picture.ts';
import { escape } from './escape.ts';
import { STYLE } from './report-style.ts';
import { byPosition, LABELS, pictureSentence, sentence, sure } from './sentences.ts';
import { letter } from './to-table.ts';

/** The analysis as one self-contained page: no script, and nothing is loaded. */
export const toHtml = (analysis: Analysis): string => {
  const { conversation } = analysis;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(conversation.name)}: common ground</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="kicker">Common ground, from responses alone</p>
<h1 dir="auto">${escape(conversation.name)}</h1>
<p class="finding">${escape(sentence(analysis))}</p>
${(['shared', 'nearly', 'differ'] as const).map((label) => commonTable(analysis, label)).join('\n')}
${notHeard(analysis)}
${slatePart(analysis)}
${picturePart(analysis)}
${polisPart(analysis)}
${workedOut(analysis)}
</main>
</body>
</html>
`;
};

const rowsOf = ({ common }: Analysis, label: keyof typeof LABELS): readonly CommonRow[] =>
  common.filter(({ finding }) => finding.label === label);

const commonTable = (analysis: Analysis, label: 'shared' | 'nearly' | 'differ'): string => {
  const rows = rowsOf(analysis, label);
  if (rows.length === 0) return `<h2>${LABELS[label]}</h2>\n<p>None.</p>`;
  const { responses } = analysis.conversation;
  const head = label === 'differ' ? 'That more than a third object' : 'That it is held';
  const body = rows.map(({ voice, finding }) => {
    const { agree, pass, disagree, members } = responses.wholeCounts(voice);
    const probability = label === 'differ' ? finding.objection : finding.shared;
    const answers = agree + pass + disagree;
    return `<tr><th scope="row" class="words" dir="auto">${escape(analysis.conversation.texts[voice] as string)}${analysis.conversation.positions.length > 0 ? `<br><small>${escape(byPosition(analysis.conversation, finding, voice))}</small>` : ''}${finding.fragile ? ' <small>(fragile: one more disagreement would take it away)</small>' : ''}</th><td>${agree}</td><td>${pass}</td><td>${disagree}</td><td>${members - answers}</td><td>${sure(probability)}</td><td class="bar">${bar(agree, pass, disagree)}</td></tr>`;
  });
  return `<h2>${LABELS[label]}</h2>
<div class="wide" role="region" tabindex="0" aria-label="${LABELS[label]}"><table><caption>${rows.length} of ${analysis.common.length} voices</caption>
<thead><tr><th scope="col">Voice</th><th scope="col">Agree</th><th scope="col">Pass</th><th scope="col">Disagree</th><th scope="col">Not heard</th><th scope="col">${head}</th><th scope="col">Of those heard</th></tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>`;
};

/** A bar with agree filled, pass pale and disagree outlined. The numbers stand beside it. */
const bar = (agree: number, pass: number, disagree: number): string => {
  const all = Math.max(1, agree + pass + disagree);
  const width = 120;
  const a = (agree / all) * width;
  const p = (pass / all) * width;
  return `<svg viewBox="0 0 ${width} 14" width="${width}" height="14" aria-hidden="true"><rect x=".5" y=".5" width="${width - 1}" height="13" class="out"/><rect width="${a.toFixed(1)}" height="14" class="in"/><rect x="${a.toFixed(1)}" width="${p.toFixed(1)}" height="14" class="mid"/></svg>`;
};

const notHeard = (analysis: Analysis): string => {
  const rows = rowsOf(analysis, 'not-heard');
  return `<h2>${LABELS['not-heard']}</h2>
<p>${rows.length} of ${analysis.common.length} voices have too few answers, or too even ones, to say more.</p>`;
};

const slatePart = ({ slate, conversation }: Analysis): string => `<h2>A suggested set of lines</h2>
<p>Chosen so that as many people as can be find something of their own in it (proportional approval voting). A suggestion, never the decision.</p>
<ol>${slate.voices.map((voice) => `<li class="words" dir="auto">${escape(conversation.texts[voice] as string)}</li>`).join('')}</ol>
<p>${slate.coverage.covered} of the ${slate.coverage.heard} people who answered anything agree with at least one of them.</p>`;

const picturePart = ({ picture, conversation }: Analysis): string => {
  const { found, areas } = picture;
  const title = pictureSentence(found);
  const held = found.heldMore.map((list, group) => {
    const members = found.labels.filter((label) => label === group).length;
    const items = list
      .slice(0, 8)
      .map(
        ({ voice, answer, probability, difference }) =>
          `<tr><td>${answer === 'agree' ? 'Agrees' : 'Disagrees'}</td><th scope="row" class="words" dir="auto">${escape(conversation.texts[voice] as string)}</th><td>${Math.round(difference * 100)}</td><td>${sure(probability)}</td></tr>`,
      );
    return `<h3>Group ${letter(group)}: ${members} people</h3>
<div class="wide" role="region" tabindex="0" aria-label="What group ${letter(group)} holds more than the rest"><table><caption>What it holds more than the rest, ${Math.min(8, list.length)} of ${list.length}</caption><thead><tr><th scope="col">Answer</th><th scope="col" class="start">Voice</th><th scope="col">More, of 100</th><th scope="col">How sure</th></tr></thead><tbody>${items.join('\n')}</tbody></table></div>`;
  });
  return `<h2>How opinions lie</h2>
<p class="finding">${escape(title)}</p>
${found.shown ? drawPicture(areas, found.k, title) : ''}
${found.shown ? `<p>Each area holds at least five people who answer alike; the darker, the more. Where fewer stand, nothing is drawn${areas.someLeftOut ? ', and here somebody does' : ''}. The directions have no names: near means answering alike, no more.</p>` : ''}
${
  found.k > 1
    ? `<p>${PATTERNS.slice(0, found.k)
        .map((pattern, group) => `${letter(group)}: ${pattern}`)
        .join('; ')}.</p>`
    : ''
}
${held.join('\n')}`;
};

const polisPart = ({ polis, conversation }: Analysis): string => {
  const text = new Map(conversation.voiceNumbers.map((number, voice) => [number, conversation.texts[voice] as string]));
  const groups = polis.groups.map(
    ({ members, representative }, group) => `<h3>Polis’ group ${group}: ${members} people</h3>
<ul>${representative.map((one) => `<li><span class="words" dir="auto">${escape(text.get(one.statement) ?? '')}</span> <small>${one.for === 'agree' ? 'agree' : 'disagree'}, ${one.successes} of ${one.trials}</small></li>`).join('')}</ul>`,
  );
  const consensus = polis.statements
    .map((statement, column) => ({ statement, value: polis.groupAwareConsensus[column] as number }))
    .filter(({ statement }) => !conversation.rejected.has(statement))
    .sort((one, other) => other.value - one.value || one.statement - other.statement)
    .slice(0, 10)
    .map(
      ({ statement, value }) =>
        `<tr><th scope="row" class="words" dir="auto">${escape(text.get(statement) ?? '')}</th><td>${value.toFixed(3)}</td></tr>`,
    );
  return `<h2>What Polis would publish</h2>
<p>${polis.k} groups among ${polis.inConversation.length} people, from the same answers by Polis’ own rules${polis.silhouettes.has(polis.k) ? `; silhouette ${(polis.silhouettes.get(polis.k) as number).toFixed(3)}` : ''}. Its groups depend on the order of people, and are never one.</p>
${groups.join('\n')}
<div class="wide" role="region" tabindex="0" aria-label="Group-aware consensus"><table><caption>Group-aware consensus, the highest ${consensus.length}</caption><thead><tr><th scope="col">Statement</th><th scope="col">Product of shares</th></tr></thead><tbody>${consensus.join('\n')}</tbody></table></div>`;
};

const workedOut = ({ picture, conversation }: Analysis): string => {
  const { explained, byChance, tried } = picture.found;
  const chance =
    explained === null || byChance === null
      ? ''
      : `<p>Two directions explain ${(explained * 100).toFixed(1)} % of the differences between answers. Of 99 copies in which every voice’s answers were shuffled among those who saw it, 95 explain at most ${(byChance * 100).toFixed(1)} %.</p>`;
  const table =
    tried.length === 0
      ? ''
      : `<div class="wide" role="region" tabindex="0" aria-label="Ways of parting the people that were tried"><table><caption>Ways of parting the people that were tried</caption><thead><tr><th scope="col">Groups</th><th scope="col">Come back when people are drawn anew (at least .75)</th><th scope="col">Smallest group</th><th scope="col">Lie apart</th></tr></thead><tbody>${tried.map(({ k, stability, smallest, separation }) => `<tr><th scope="row">${k}</th><td>${stability.toFixed(2)}</td><td>${smallest}</td><td>${separation.toFixed(2)}</td></tr>`).join('')}</tbody></table></div>`;
  return `<h2>How this is worked out</h2>
<p>A voice is <em>shared</em> where the probability that at least ${Math.round(conversation.threshold * 100)} in 100 of the ${conversation.positions.length > 0 ? 'members of every position that can tell' : `${conversation.responses.people} people`} agree is .90 or more, given the answers so far and nothing else; <em>nearly</em> from .50; <em>we see this differently</em> where the probability that more than a third disagree is .90 or more.</p>
${
  conversation.positions.length > 0
    ? '<p>A position can tell once it has given five answers, and as many as half its members. Nothing is borrowed from one position by another.</p>'
    : '<p>An open conversation knows no positions: it is judged as one, and loud groups weigh more in it than quiet ones.</p>'
}
${chance}
${table}
<p>Groups of people become dependable from about 80 to 120 people on.</p>`;
};
