import { type Circle, type Gathering, type PartId, PARTS } from '@throughline/domain';
import type { DocumentWords, GatheringWords } from '@throughline/messages';
import type { RecordedStep, ShownCount } from '@throughline/protocol';
import type { Paragraph } from 'docx';
import { type DocxWriter, docxWriter } from '../../kernel/documents/docx-writer.ts';

const LABELS = ['shared', 'nearly', 'differ', 'not-heard'] as const;

type OfGathering = {
  readonly circle: Pick<Circle, 'name' | 'question' | 'language' | 'frame'>;
  readonly gathering: Gathering;
  readonly steps: readonly RecordedStep[];
};

/**
 * The record of a gathering as a document (DOCX): what came of each step, from what everybody was shown. It can be read
 * the next day without anyone typing it up, and it says no more than the pages do.
 */
export const makeGatheringRecord = async (
  { circle, gathering, steps }: OfGathering,
  { record, steps: kinds, when }: GatheringWords,
  documents: DocumentWords,
): Promise<Uint8Array> => {
  const write = await docxWriter();
  const { joining, beganOn, closedOn, leads } = gathering;
  const held =
    beganOn === null ? null : record.held(documents.date(beganOn), closedOn === null ? null : documents.date(closedOn));
  const children = [
    write.heading(circle.name, 1),
    write.program(`${record.heading}: ${gathering.name}`),
    ...(held === null ? [] : [write.program(held)]),
    ...(joining.starts === null || joining.place === ''
      ? []
      : [write.program(`${when(joining.starts, joining.timeZone)}. ${record.place(joining.place)}`)]),
    ...(leads === null ? [] : [write.program(record.led(leads.name))]),
    ...(gathering.state === 'closed' ? [] : [write.strong(record.running)]),
    write.program(record.question, 20),
    write.asked(circle.question),
    ...(steps.length === 0 ? [write.program(record.nothing)] : []),
    ...steps.flatMap((step, at) => [
      write.heading(record.step(at + 1, kinds[step.step.kind].name), 2),
      ...cameOf(step, gathering, record, documents, write),
    ]),
    write.program(record.hearBack(documents.date(circle.frame.hearBackBy))),
    write.program(record.made),
  ];
  return write.file(
    write.document({
      title: record.title(circle.name, gathering.name),
      creator: documents.product,
      language: circle.language,
      foot: record.title(circle.name, gathering.name),
      children,
    }),
  );
};

const cameOf = (
  { step, on, minutes, joined, answered, voices, held, gone, drafts, version, adopted }: RecordedStep,
  { mode }: Gathering,
  record: GatheringWords['record'],
  documents: DocumentWords,
  write: DocxWriter,
): readonly Paragraph[] => {
  const told = (count: ShownCount): string =>
    count.kind === 'count' ? record.atLeast(count.count) : count.kind === 'heard' ? record.some : record.nobody;
  const lines = [
    mode === 'live' && minutes !== null ? record.took(minutes, step.length) : record.endedOn(documents.date(on)),
    record.joined(told(joined)),
    ...(step.kind === 'voices' || step.kind === 'respond' ? [record.voices(voices)] : []),
    ...(step.kind === 'respond' || step.kind === 'common-ground' ? [record.answered(told(answered))] : []),
    ...(step.kind === 'consent' ? [version === null ? record.noVersion : record.version(version, adopted)] : []),
  ];
  const ground =
    step.kind !== 'common-ground'
      ? []
      : held.length === 0
        ? [write.program(record.noGround)]
        : LABELS.flatMap((label) => {
            const own = held.filter((one) => one.label === label);
            return own.length === 0
              ? []
              : [
                  write.heading(record.labels[label], 3),
                  ...own.map(({ text }) => write.body({ from: 'people', text })),
                ];
          });
  const written = drafts.flatMap(({ name, parts }) => [
    write.heading(record.draft(name), 3),
    ...PARTS.filter((part) => (parts[part] ?? '') !== '').flatMap((part: PartId) => [
      write.program(documents.parts[part], 20),
      write.body({ from: 'people', text: parts[part] ?? '' }),
    ]),
  ]);
  return [
    ...lines.map((line) => write.program(line, 40)),
    ...ground,
    ...(gone === 0 ? [] : [write.program(record.gone(gone))]),
    ...written,
  ];
};
