import { call } from '../../device/api.ts';
import { addToRoster, type DeskCircle, type RosterReply } from '@throughline/protocol';
import { usePack } from '../../kernel/words.tsx';
import { MOST_LINES, readRosterList } from '@throughline/domain';
import { sayBecause } from '@throughline/messages/refusal-words';
import { type ReactNode, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { refusalOf } from '../../frames/desk/desk-data.ts';
import { Said } from '../../parts/said.tsx';

/**
 * A list, pasted or typed, with one person a line. Bad lines are named and stay in the box; the good ones are added.
 */
export const AddPeople = ({
  id,
  desk,
  read,
  notify,
  onAdded,
}: {
  readonly id: string;
  readonly desk: DeskCircle;
  readonly read: RosterReply;
  readonly notify: (words: ReactNode) => void;
  readonly onAdded: () => void;
}) => {
  const { roster } = usePack('gathering');
  const { refusals } = usePack('desk');
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<readonly { readonly line: number; readonly words: string }[]>([]);
  const [busy, setBusy] = useState(false);
  const add = async () => {
    const lines = text.split(/\r\n|\n|\r/);
    const list = readRosterList(text, desk.affected, read.people);
    const bad = new Map(list.faults.map((fault) => [fault.line, sayBecause(refusals, fault)]));
    // the lines that were sent, in order: the server's n-th fault index refers to the n-th of them
    const lineOf = lines
      .map((_, index) => index + 1)
      .filter((line) => lines[line - 1]?.trim() !== '' && !bad.has(line));
    setBusy(true);
    let added = 0;
    for (let from = 0; from < list.people.length; from += MOST_LINES) {
      const people = list.people.slice(from, from + MOST_LINES);
      const answered = await call(addToRoster, { at: { circle: id }, body: { people } });
      if (!answered.ok) {
        const words = refusalOf(answered)?.words ?? roster.offline;
        people.forEach((_, at) => bad.set(lineOf[from + at] ?? 0, words));
        continue;
      }
      added += answered.body.added;
      for (const { at, words } of answered.body.faults) bad.set(lineOf[from + at] ?? 0, words);
    }
    setBusy(false);
    const left = [...bad.keys()].sort((a, b) => a - b);
    setText(left.map((line) => lines[line - 1] ?? '').join('\n'));
    // numbered anew, as the lines now are in the box
    setFaults(left.map((line, index) => ({ line: index + 1, words: bad.get(line) ?? '' })));
    if (added > 0) notify(roster.added(added));
    onAdded();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void add();
      }}
    >
      <h2>{roster.addHeading}</h2>
      {faults.length === 0 ? null : (
        <Said as="div" className="faults">
          <p>
            <strong>{roster.faultsHeading(faults.length)}</strong>
          </p>
          <ul>
            {faults.map(({ line, words }) => (
              <li key={line}>{roster.line(line, words)}</li>
            ))}
          </ul>
        </Said>
      )}
      <Field
        label={roster.pasteLabel}
        hint={roster.pasteHint}
        name="people"
        lines
        value={text}
        onValue={setText}
        note={roster.most(read.most)}
      />
      <Button type="submit" kind="filled" busy={busy}>
        {roster.add}
      </Button>
    </form>
  );
};
