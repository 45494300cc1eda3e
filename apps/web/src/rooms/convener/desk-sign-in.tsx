import { call } from '../../device/api.ts';
import { readHello, requestPasswordReset, signIn, signInBySocial } from '@throughline/protocol';
import { usePack } from '../../kernel/words.tsx';
import { refetch, useFetched } from '../../device/use-fetched.ts';
import { type FormEvent, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { DeskPage } from '../../frames/desk/desk-page.tsx';
import { signInWithPasskey } from './passkeys.ts';
import { Said } from '../../parts/said.tsx';

/** The page to open after signing in. Only our own paths count, so that a link cannot lead to another site. */
export const safePath = (search: string): string => {
  const then = new URLSearchParams(search).get('then') ?? '/desk';
  return /^\/(desk|account|convene)[A-Za-z0-9/_-]*$/.test(then) ? then : '/desk';
};

export const SignInPage = () => {
  const { account, circle } = usePack('desk');
  const search = useSearch();
  const [, go] = useLocation();
  const hello = useFetched({ route: readHello });
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const enter = async () => {
    await refetch();
    go(safePath(search));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFault(null);
    const answered = await call(signIn, { body: { email: email.trim(), password } });
    setBusy(false);
    if (answered.ok) await enter();
    else
      setFault(answered.offline ? account.offline : answered.status === 429 ? answered.refusal.words : account.wrong);
  };
  const byPasskey = async () => {
    if (await signInWithPasskey()) await enter();
    else setFault(account.passkeyFailed);
  };
  const byOpenId = async () => {
    const answered = await call(signInBySocial, {
      body: { provider: 'openid', callbackURL: safePath(search) },
    });
    if (answered.ok && answered.body.url !== undefined) location.assign(answered.body.url);
    else setFault(account.offline);
  };
  const forgot = async () => {
    if (hello.data?.signIn.mail !== true) return setFault(account.forgotHost);
    if (email.trim() === '') return setFault(account.emailFirst);
    const answered = await call(requestPasswordReset, {
      body: { email: email.trim(), redirectTo: '/reset-password' },
    });
    setFault(answered.ok ? account.forgotSent : account.offline);
  };
  return (
    <DeskPage title={account.signInTitle}>
      <form
        className="column narrow stack-loose"
        aria-describedby="refused"
        onSubmit={(event) => void submit(event)}
        noValidate
      >
        <h1>{account.signInTitle}</h1>
        <Said id="refused">{fault === null ? null : <strong>{fault}</strong>}</Said>
        <Field
          label={account.email}
          name="email"
          type="email"
          value={email}
          onValue={setEmail}
          autoComplete="username webauthn"
        />
        <Field
          label={account.password}
          name="password"
          type="password"
          value={password}
          onValue={setPassword}
          autoComplete="current-password"
        />
        <div className="stack">
          <Button kind="filled" main type="submit" busy={busy}>
            {account.signIn}
          </Button>
          {'PublicKeyCredential' in globalThis ? (
            <Button main onPress={() => void byPasskey()}>
              {account.passkey}
            </Button>
          ) : null}
          {hello.data?.signIn.openId ? (
            <Button main onPress={() => void byOpenId()}>
              {account.openId(hello.data.signIn.openId.name)}
            </Button>
          ) : null}
          <Button kind="quiet" onPress={() => void forgot()}>
            {account.forgot}
          </Button>
        </div>
        {hello.data?.setUpNeeded ? <ButtonLink href="/set-up">{account.setUpTitle}</ButtonLink> : null}
        <p className="soft small">{circle.noneMore}</p>
      </form>
    </DeskPage>
  );
};
