import { useState } from 'react';
import { writtenIn } from '@throughline/device';
import { ask } from '../../device/api.ts';
import { useSession } from '../../device/session.ts';
import type { Member } from '../../kernel/room.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';

/** Taking a note back, where it was written on this device. */
export const OwnNote = ({
  member,
  id: note,
  tell,
}: {
  readonly member: Member;
  readonly id: string;
  readonly tell: (words: string) => void;
}) => {
  const { app } = useWords();
  const words = usePack('note');
  const { device } = useSession();
  const { id, place } = member;
  const [asking, setAsking] = useState(false);
  const own = writtenIn(place, 'note').find((one) => one.id === note);
  if (own === undefined) return null;
  const takeBack = async () => {
    const { key } = device.written(id, 'note', own.item);
    const answered = await ask('POST', `/api/circles/${id}/notes/take-back`, { pass: place.pass, body: { key } });
    setAsking(false);
    tell(answered.ok ? words.takenBack : answered.offline ? app.offline : answered.refusal.words);
  };
  return (
    <>
      <div className="row">
        <Button kind="quiet" onPress={() => setAsking(true)}>
          {words.takeBack}
        </Button>
      </div>
      {asking ? (
        <Dialog
          heading={words.takeBackHeading}
          yes={words.takeBackYes}
          no={words.takeBackNo}
          onYes={() => void takeBack()}
          onNo={() => setAsking(false)}
        >
          <p>{words.takeBackMore}</p>
        </Dialog>
      ) : null}
    </>
  );
};
