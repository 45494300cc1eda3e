import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { usePack, useWords } from '../../kernel/words.tsx';
import { ask } from '../../device/api.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notices } from '../../parts/notice.tsx';
import { demand } from '../../frames/desk/desk-data.ts';
import { DeskPage } from '../../frames/desk/desk-page.tsx';
import { addPasskey, listPasskeys, removePasskey } from './passkeys.ts';

type Session = { readonly user: { readonly name: string; readonly email: string } } | null;

/** A convener's own account: password, passkeys, signing out. */
export const AccountPage = () => {
  const { account } = usePack('desk');
  const { app } = useWords();
  const [, go] = useLocation();
  const queries = useQueryClient();
  const session = useQuery({
    queryKey: ['session'],
    queryFn: () => demand(ask<Session>('GET', '/api/auth/get-session')),
  });
  const passkeys = useQuery({ queryKey: ['passkeys'], queryFn: listPasskeys, enabled: Boolean(session.data) });
  const [told, setTold] = useState<string | null>(null);
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  if (session.isPending) return <Loading words={app.loading} />;
  if (!session.data) return <Redirect to="/sign-in?then=/account" replace />;
  const change = async (event: FormEvent) => {
    event.preventDefault();
    const answered = await ask('POST', '/api/auth/change-password', {
      body: { currentPassword: old, newPassword: fresh, revokeOtherSessions: true },
    });
    setTold(
      answered.ok
        ? account.changed
        : answered.offline
          ? account.offline
          : fresh.length < 10
            ? account.passwordHint
            : answered.status === 429
              ? answered.refusal.words
              : account.oldWrong,
    );
    if (answered.ok) {
      setOld('');
      setFresh('');
    }
  };
  const add = async () => {
    setTold((await addPasskey(navigator.platform || 'device')) ? account.passkeyAdded : account.passkeyFailed);
    await passkeys.refetch();
  };
  const leave = async () => {
    await ask('POST', '/api/auth/sign-out', { body: {} });
    queries.clear();
    go('/');
  };
  return (
    <DeskPage title={account.accountTitle}>
      <div className="column narrow stack-loose">
        <div className="stack">
          <h1>{account.accountTitle}</h1>
          <p>{account.signedInAs(session.data.user.name, session.data.user.email)}</p>
          <Button onPress={() => void leave()}>{account.signOut}</Button>
        </div>
        <Notices words={told} close={app.close} onClose={() => setTold(null)} />
        <section className="stack">
          <h2>{account.passkeys}</h2>
          <p className="soft">{account.passkeysMore}</p>
          {passkeys.data?.length === 0 ? <p>{account.passkeysNone}</p> : null}
          <ul className="voice-list">
            {(passkeys.data ?? []).map((key) => (
              <li key={key.id} className="row apart">
                <span>{key.name ?? key.id.slice(0, 6)}</span>
                <Button kind="quiet" onPress={() => void removePasskey(key.id).then(() => passkeys.refetch())}>
                  {account.passkeyRemove}
                </Button>
              </li>
            ))}
          </ul>
          {isSecureContext ? (
            <Button onPress={() => void add()}>{account.passkeyAdd}</Button>
          ) : (
            <p className="small soft">{account.passkeyNeeds}</p>
          )}
        </section>
        <form className="stack" onSubmit={(event) => void change(event)} noValidate>
          <h2>{account.changePassword}</h2>
          <Field
            label={account.oldPassword}
            name="old"
            type="password"
            value={old}
            onValue={setOld}
            autoComplete="current-password"
          />
          <Field
            label={account.newPassword}
            hint={account.passwordHint}
            name="new"
            type="password"
            value={fresh}
            onValue={setFresh}
            autoComplete="new-password"
          />
          <Button type="submit">{account.changePassword}</Button>
        </form>
      </div>
    </DeskPage>
  );
};
