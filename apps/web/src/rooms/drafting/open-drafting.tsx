import { type Answered, call } from '../../device/api.ts';
import { closeDrafting, type DraftsReply, openDrafting } from '@throughline/protocol';
import { type FormEvent, useState } from 'react';
import { dateWords, usePack } from '../../kernel/words.tsx';
import { refusalOf } from '../../frames/desk/desk-data.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';

/** Opens the drafts, or closes them with a confirmation. */
export const OpenDrafting = ({
  circle,
  drafts,
  refresh,
  notify,
}: {
  readonly circle: string;
  readonly drafts: DraftsReply;
  readonly refresh: () => Promise<void>;
  readonly notify: (words: string) => void;
}) => {
  const words = usePack('drafting');
  const [until, setUntil] = useState('');
  const [fault, setFault] = useState<string>();
  const [isAsking, setIsAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const post = async (asked: Promise<Answered<unknown>>): Promise<void> => {
    setBusy(true);
    const answered = await asked;
    setBusy(false);
    setIsAsking(false);
    if (!answered.ok && !answered.offline && answered.refusal.field === 'until') setFault(answered.refusal.words);
    else if (!answered.ok) notify(refusalOf(answered)?.words ?? words.offline);
    await refresh();
  };
  if (!drafts.open)
    return (
      <form
        className="stack"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          setFault(undefined);
          void post(call(openDrafting, { at: { circle }, body: { until: until === '' ? null : until } }));
        }}
      >
        <Field
          label={words.untilLabel}
          hint={words.untilHint}
          name="until"
          type="date"
          value={until}
          onValue={setUntil}
          fault={fault}
        />
        <Button kind="filled" type="submit" busy={busy}>
          {words.openButton}
        </Button>
      </form>
    );
  return (
    <div className="stack-tight">
      {drafts.until === null ? null : <p className="small">{words.until(dateWords(drafts.until))}</p>}
      <Button kind="quiet" onPress={() => setIsAsking(true)}>
        {words.closeButton}
      </Button>
      {isAsking ? (
        <Dialog
          heading={words.closeHeading}
          yes={words.closeYes}
          no={words.closeNo}
          busy={busy}
          onYes={() => void post(call(closeDrafting, { at: { circle } }))}
          onNo={() => setIsAsking(false)}
        >
          <p>{words.closeMore}</p>
        </Dialog>
      ) : null}
    </div>
  );
};
