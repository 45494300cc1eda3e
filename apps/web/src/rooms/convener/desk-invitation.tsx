import { call } from '../../device/api.ts';
import { acceptInvitation, joinAsConvener, lookAtInvitation } from '@throughline/protocol';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { refetch, useFetched } from '../../device/use-fetched.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { tabKeep } from '../../device/device.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/callout.tsx';
import { Field } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { refusalOf, useDeskCircles } from '../../frames/desk/desk-data.ts';
import { DeskPage } from '../../frames/desk/desk-page.tsx';
import { Said } from '../../parts/said.tsx';

const KEPT = 'throughline.invitation';

/** Takes the token out of the address bar. It waits in this tab while its reader signs in. */
const readToken = (): string => {
  const found = location.hash.slice(1);
  if (found !== '') {
    tabKeep.set(KEPT, found);
    history.replaceState(null, '', location.pathname);
  }
  return tabKeep.get(KEPT) ?? '';
};

/** An invitation to convene, accepted with one's own account or by making one. */
export const InvitationPage = () => {
  const { account } = usePack('desk');
  const { app } = useWords();
  const [token] = useState(readToken);
  const [, go] = useLocation();
  const own = useDeskCircles();
  const invitation = useFetched({ route: lookAtInvitation, body: { token } });
  const [typed, setTyped] = useState({ name: '', email: '', password: '' });
  const [fault, setFault] = useState<string | null>(null);
  const done = async () => {
    tabKeep.remove(KEPT);
    await refetch();
    go(`/desk/${invitation.data?.circle}`);
  };
  const accept = async () => {
    const answered = await call(acceptInvitation, { body: { token } });
    if (answered.ok) await done();
    else setFault(refusalOf(answered)?.words ?? account.offline);
  };
  const join = async (event: FormEvent) => {
    event.preventDefault();
    const answered = await call(joinAsConvener, {
      body: { token, ...typed, email: typed.email.trim() },
    });
    if (answered.ok) await done();
    else
      setFault(
        answered.offline
          ? account.offline
          : answered.refusal.code === 'malformed'
            ? `${account.name}, ${account.email}, ${account.passwordHint}`
            : answered.refusal.words,
      );
  };
  if (invitation.data === null && invitation.problem === null) return <Loading words={app.loading} />;
  if (invitation.data === null) {
    return (
      <DeskPage title={account.inviteTitle}>
        <div className="column">
          <h1 className="unseen">{account.inviteTitle}</h1>
          <Empty heading={account.inviteGone} />
        </div>
      </DeskPage>
    );
  }
  return (
    <DeskPage title={account.inviteTitle}>
      <div className="column narrow stack-loose">
        <div className="stack">
          <p className="soft">{account.inviteTitle}</p>
          <h1 className="words circle-name" dir="auto">
            {invitation.data.name}
          </h1>
          <p className="words circle-question" dir="auto">
            {invitation.data.question}
          </p>
        </div>
        <Said>{fault === null ? null : <strong>{fault}</strong>}</Said>
        {own.data !== null ? (
          <Button kind="filled" main onPress={() => void accept()}>
            {account.inviteAccept}
          </Button>
        ) : (
          <>
            <form className="stack" onSubmit={(event) => void join(event)} noValidate>
              <h2>{account.inviteNew}</h2>
              <Field
                label={account.name}
                name="name"
                value={typed.name}
                onValue={(name) => setTyped({ ...typed, name })}
                autoComplete="name"
              />
              <Field
                label={account.email}
                name="email"
                type="email"
                value={typed.email}
                onValue={(email) => setTyped({ ...typed, email })}
                autoComplete="username"
              />
              <Field
                label={account.password}
                hint={account.passwordHint}
                name="password"
                type="password"
                value={typed.password}
                onValue={(password) => setTyped({ ...typed, password })}
                autoComplete="new-password"
              />
              <Button kind="filled" main type="submit">
                {account.inviteNew}
              </Button>
            </form>
            <Button kind="quiet" onPress={() => go('/sign-in?then=/convene')}>
              {account.inviteOwn}
            </Button>
          </>
        )}
      </div>
    </DeskPage>
  );
};
