import { usePack } from '../../kernel/words.tsx';
import type { RecordedStep, ShownCount } from '@throughline/protocol';

/** The outcome of the steps so far, one line each. Of a step that was gone back to, the last time counts. */
export const CameOf = ({ steps }: { readonly steps: readonly RecordedStep[] }) => {
  const { phone, steps: kinds } = usePack('gathering');
  const last = steps.filter(({ step }, at) => !steps.slice(at + 1).some((later) => later.step.id === step.id));
  if (last.length === 0) return <p className="soft">{phone.nothingYet}</p>;
  return (
    <ol className="came-of">
      {last.map((recorded) => (
        <li key={recorded.step.id}>
          <strong>{kinds[recorded.step.kind].name}</strong> <CameLine recorded={recorded} />
        </li>
      ))}
    </ol>
  );
};

const CameLine = ({ recorded }: { readonly recorded: RecordedStep }) => {
  const { phone } = usePack('gathering');
  const told = useCountWords();
  const { step, joined, answered, voices, held, drafts, version } = recorded;
  const count = (label: string): number => held.filter((one) => one.label === label).length;
  switch (step.kind) {
    case 'listen':
      return phone.came.listen(told(joined));
    case 'voices':
      return phone.came.voices(voices, told(joined));
    case 'respond':
      return phone.came.respond(voices, told(answered));
    case 'common-ground':
      return phone.came['common-ground'](count('shared'), count('nearly'), count('differ'));
    case 'draft':
      return phone.came.draft(drafts.length);
    case 'consent':
      return phone.came.consent(version);
    case 'close':
      return phone.came.close;
  }
};

/** Formats a count of people, in its told form, as words. */
export const useCountWords = (): ((count: ShownCount) => string) => {
  const { record } = usePack('gathering');
  return (count) =>
    count.kind === 'count' ? record.atLeast(count.count) : count.kind === 'heard' ? record.some : record.nobody;
};
