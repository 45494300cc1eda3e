import { call } from '../../device/api.ts';
import { type DeskCircle, inviteConvener, removeConvener } from '@throughline/protocol';
import { refetch } from '../../device/use-fetched.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { refusalOf } from '../../frames/desk/desk-data.ts';
import { Said } from '../../parts/said.tsx';

/** The conveners of a circle. Each further one is invited by a link that works once. */
export const ConvenersSection = ({
  id,
  desk,
  notify,
}: {
  readonly id: string;
  readonly desk: DeskCircle;
  readonly notify: (words: string) => void;
}) => {
  const { app } = useWords();
  const { circle, account } = usePack('desk');
  const [link, setLink] = useState<string | null>(null);
  const [removing, setRemoving] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const invite = async () => {
    const answered = await call(inviteConvener, { at: { circle: id } });
    if (answered.ok) setLink(`${location.origin}/convene#${answered.body.token}`);
    else notify(refusalOf(answered)?.words ?? account.offline);
  };
  const remove = async () => {
    if (removing === null) return;
    const answered = await call(removeConvener, { at: { circle: id, user: removing.id } });
    setRemoving(null);
    if (!answered.ok) notify(refusalOf(answered)?.words ?? account.offline);
    await refetch();
  };
  return (
    <section className="stack-tight">
      <h2>{circle.conveners}</h2>
      <ul>
        {desk.conveners.map((convener) => (
          <li key={convener.id} className="row apart">
            <span dir="auto">
              {convener.name} {convener.you ? <span className="soft">({circle.you})</span> : null}
            </span>
            {desk.conveners.length > 1 && !convener.you ? (
              <Button kind="quiet" onPress={() => setRemoving(convener)}>
                {circle.remove(convener.name)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {link === null ? (
        <Button kind="quiet" onPress={() => void invite()}>
          {circle.invite}
        </Button>
      ) : (
        <Said as="div" className="stack-tight">
          <p className="small">{circle.inviteMore}</p>
          <p>
            <code className="link-code">{link}</code>
          </p>
        </Said>
      )}
      {link === null ? null : (
        <CopyButton kind="quiet" text={() => link} byHand={app.copyByHand} onCopied={() => notify(circle.copied)}>
          {circle.copy}
        </CopyButton>
      )}
      {removing === null ? null : (
        <Dialog
          heading={circle.removeHeading(removing.name)}
          yes={circle.removeYes}
          no={circle.removeNo}
          onYes={() => void remove()}
          onNo={() => setRemoving(null)}
        >
          <p>{circle.removeMore}</p>
        </Dialog>
      )}
    </section>
  );
};
