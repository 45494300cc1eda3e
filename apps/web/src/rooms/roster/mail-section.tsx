import { call } from '../../device/api.ts';
import { inviteByMail, MOST_INVITED_AT_ONCE, type RosterReply } from '@throughline/protocol';
import { usePack } from '../../kernel/words.tsx';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { refusalOf } from '../../frames/desk/desk-data.ts';
import { Said } from '../../parts/said.tsx';

/** Invitations through the host's mail server, sent in groups. Where there is no mail server, it says so. */
export const MailSection = ({
  id,
  read,
  onSent,
}: {
  readonly id: string;
  readonly read: RosterReply;
  readonly onSent: () => void;
}) => {
  const { roster } = usePack('gathering');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const waiting = read.people.filter(({ email, invitedOn }) => email !== null && invitedOn === null);
  const send = async () => {
    setBusy(true);
    const failed: string[] = [];
    let done = 0;
    for (let from = 0; from < waiting.length; from += MOST_INVITED_AT_ONCE) {
      const ids = waiting.slice(from, from + MOST_INVITED_AT_ONCE).map((person) => person.id);
      const answered = await call(inviteByMail, { at: { circle: id }, body: { ids } });
      if (!answered.ok) {
        setSaid(refusalOf(answered)?.words ?? roster.offline);
        break;
      }
      done += answered.body.sent.length;
      failed.push(...answered.body.failed);
      const names = waiting.filter((person) => failed.includes(person.id)).map(({ name }) => name);
      setSaid(
        `${roster.mailSome(done, waiting.length)}${names.length === 0 ? '' : ` ${roster.mailFailed(names.join(', '))}`}`,
      );
    }
    setBusy(false);
    onSent();
  };
  return (
    <section className="stack">
      <h2>{roster.mailHeading}</h2>
      <p className="small soft">{read.mail ? roster.mailMore : roster.mailNone}</p>
      {!read.mail ? null : waiting.length === 0 ? (
        <p>{roster.mailAgain}</p>
      ) : (
        <Button busy={busy} onPress={() => void send()}>
          {roster.mailAll(waiting.length)}
        </Button>
      )}
      <Said>{said}</Said>
    </section>
  );
};
