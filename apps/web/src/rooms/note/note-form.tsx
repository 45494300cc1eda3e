import { lengthOf, NOTE_LIMIT, type PositionId, tidyText } from '@throughline/domain';
import type { CircleView, NoteReply } from '@throughline/protocol';
import { type FormEvent, useState } from 'react';
import { ask } from '../../device/api.ts';
import { useSession } from '../../device/session.ts';
import { useKept } from '../../device/use-kept.ts';
import type { Member } from '../../kernel/room.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { PromiseCallout } from '../../parts/callout.tsx';
import { Choices } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';

/** No position, among the values of a choice. */
const NONE = 'none';

/** Writing a note. What is typed stays on the device until it has been taken. */
export const NoteForm = ({
  member,
  circle,
  tell,
}: {
  readonly member: Member;
  readonly circle: CircleView;
  readonly tell: (words: string) => void;
}) => {
  const { app } = useWords();
  const words = usePack('note');
  const { device } = useSession();
  const { id, place } = member;
  const { typed, setTyped } = useKept(`note.${id}`, '');
  const [position, setPosition] = useState<string>(place.position ?? NONE);
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const fresh = device.fresh(id, 'note');
    setBusy(true);
    const answered = await ask<NoteReply>('POST', `/api/circles/${id}/notes`, {
      pass: place.pass,
      body: { key: fresh.key, text: typed, position: position === NONE ? null : (position as PositionId) },
    });
    setBusy(false);
    if (!answered.ok) return setFault(answered.offline ? app.offline : answered.refusal.words);
    device.change(id, (before) => ({
      ...before,
      written: {
        ...before.written,
        note: [
          ...(before.written?.note ?? []),
          { item: fresh.item, id: fresh.id, text: tidyText(typed, 'many-lines') },
        ],
      },
    }));
    setTyped('');
    tell(words.sent);
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void send(event)}>
      <h2>{words.writeHeading}</h2>
      <Field
        label={words.label}
        name="note"
        lines
        words
        value={typed}
        onValue={(text) => {
          setTyped(text);
          setFault(undefined);
        }}
        fault={fault}
        count={words.count(lengthOf(tidyText(typed, 'many-lines')), NOTE_LIMIT)}
      />
      {circle.positions.length === 0 ? null : (
        <Choices
          legend={words.positionLabel}
          hint={words.positionHint}
          name="position"
          value={position}
          onValue={setPosition}
          options={[
            ...circle.positions.map(({ id: value, name }) => ({ value, name })),
            { value: NONE, name: words.ratherNot },
          ]}
        />
      )}
      <PromiseCallout name={app.notStored} remains={app.remains}>
        {words.promise}
      </PromiseCallout>
      <Button kind="filled" main type="submit" busy={busy}>
        {words.send}
      </Button>
    </form>
  );
};
