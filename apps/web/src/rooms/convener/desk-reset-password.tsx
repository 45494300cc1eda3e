import { call } from '../../device/api.ts';
import { resetPassword } from '@throughline/protocol';
import { usePack } from '../../kernel/words.tsx';
import { type FormEvent, useState } from 'react';
import { useSearch } from 'wouter';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { DeskPage } from '../../frames/desk/desk-page.tsx';
import { Said } from '../../parts/said.tsx';

/** The page that the link in the password mail opens. */
export const ResetPasswordPage = () => {
  const { account } = usePack('desk');
  const token = new URLSearchParams(useSearch()).get('token') ?? '';
  const [password, setPassword] = useState('');
  const [notice, setNotice] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (password.length < 10) return setNotice(account.passwordHint);
    const answered = await call(resetPassword, { body: { newPassword: password, token } });
    setDone(answered.ok);
    setNotice(answered.ok ? account.resetDone : answered.offline ? account.offline : account.resetGone);
  };
  return (
    <DeskPage title={account.resetTitle}>
      <form
        className="column narrow stack-loose"
        aria-describedby="refused"
        onSubmit={(event) => void submit(event)}
        noValidate
      >
        <h1>{account.resetTitle}</h1>
        <Said id="refused">{notice === null ? null : <strong>{notice}</strong>}</Said>
        {done ? (
          <ButtonLink kind="filled" href="/sign-in">
            {account.signIn}
          </ButtonLink>
        ) : (
          <>
            <Field
              label={account.newPassword}
              hint={account.passwordHint}
              name="password"
              type="password"
              value={password}
              onValue={setPassword}
              autoComplete="new-password"
            />
            <Button kind="filled" main type="submit">
              {account.resetButton}
            </Button>
          </>
        )}
      </form>
    </DeskPage>
  );
};
