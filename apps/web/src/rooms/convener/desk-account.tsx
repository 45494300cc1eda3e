import { call } from '../../device/api.ts';
import { changePassword, readSession, signOut } from '@throughline/protocol';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { forgetFetched, useFetched } from '../../device/use-fetched.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notices } from '../../parts/notice.tsx';
import { DeskPage } from '../../frames/desk/desk-page.tsx';
import { addPasskey, listPasskeys, type Passkey, removePasskey } from './passkeys.ts';

type User = { readonly name: string; readonly email: string };
/** The user of the session. The reply is null when nobody is signed in. */
const heldIn = (reply: { readonly user: User } | null): { readonly user: User | null } => ({
  user: reply?.user ?? null,
});

/** A convener's own account: password, passkeys, signing out. */
export const AccountPage = () => {
  const { account } = usePack('desk');
  const { app } = useWords();
  const [, go] = useLocation();
  const { data: session, problem } = useFetched({ route: readSession }, { as: heldIn });
  const user = session?.user ?? null;
  const passkeys = usePasskeys(user !== null);
  const [notice, setNotice] = useState<string | null>(null);
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  if (session === null && problem === null) return <Loading words={app.loading} />;
  if (user === null) return <Redirect to="/sign-in?then=/account" replace />;
  const change = async (event: FormEvent) => {
    event.preventDefault();
    const answered = await call(changePassword, {
      body: { currentPassword: old, newPassword: fresh, revokeOtherSessions: true },
    });
    setNotice(
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
    setNotice((await addPasskey(navigator.platform || 'device')) ? account.passkeyAdded : account.passkeyFailed);
    await passkeys.again();
  };
  const leave = async () => {
    await call(signOut, { body: {} });
    forgetFetched();
    go('/');
  };
  return (
    <DeskPage title={account.accountTitle}>
      <div className="column narrow stack-loose">
        <div className="stack">
          <h1>{account.accountTitle}</h1>
          <p>{account.signedInAs(user.name, user.email)}</p>
          <Button onPress={() => void leave()}>{account.signOut}</Button>
        </div>
        <Notices words={notice} close={app.close} onClose={() => setNotice(null)} />
        <section className="stack">
          <h2>{account.passkeys}</h2>
          <p className="soft">{account.passkeysMore}</p>
          {passkeys.list?.length === 0 ? <p>{account.passkeysNone}</p> : null}
          <ul className="voice-list">
            {(passkeys.list ?? []).map((key) => (
              <li key={key.id} className="row apart">
                <span>{key.name ?? key.id.slice(0, 6)}</span>
                <Button kind="quiet" onPress={() => void removePasskey(key.id).then(() => passkeys.again())}>
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

/** The account's passkeys, read by better-auth's own client; null until they were read. */
const usePasskeys = (isSignedIn: boolean) => {
  const [list, setList] = useState<readonly Passkey[] | null>(null);
  const again = useCallback(async () => setList(await listPasskeys()), []);
  useEffect(() => {
    if (isSignedIn) void again();
  }, [isSignedIn, again]);
  return { list, again };
};
