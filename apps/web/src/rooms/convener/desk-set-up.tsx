import { call } from '../../device/api.ts';
import { setUp, type SetUpRequest } from '@throughline/protocol';
import { usePack } from '../../kernel/words.tsx';
import { refetch } from '../../device/use-fetched.ts';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../parts/button.tsx';
import { Tick } from '../../parts/choice.tsx';
import { Faults, type FaultLine } from '../../parts/faults.tsx';
import { Field } from '../../parts/field.tsx';
import { DeskPage } from '../../frames/desk/desk-page.tsx';

/** Creates the first convener, with the words that only the terminal shows. There is no default password. */
export const SetUpPage = () => {
  const { account, circle } = usePack('desk');
  const [, go] = useLocation();
  const [typed, setTyped] = useState({ code: '', name: '', email: '', password: '' });
  const [accepts, setAccepts] = useState(false);
  const [faults, setFaults] = useState<readonly FaultLine[]>([]);
  const [busy, setBusy] = useState(false);
  const faultOf = (field: string) => faults.find((one) => one.field === field)?.words;
  const set = (field: keyof typeof typed) => (value: string) => setTyped((before) => ({ ...before, [field]: value }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing: FaultLine[] = [
      ...(typed.code.trim() === '' ? [{ field: 'code', words: account.setUpCode }] : []),
      ...(typed.name.trim() === '' ? [{ field: 'name', words: account.name }] : []),
      ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email.trim()) ? [] : [{ field: 'email', words: account.email }]),
      ...(typed.password.length < 10 ? [{ field: 'password', words: account.passwordHint }] : []),
      ...(accepts ? [] : [{ field: 'accepts', words: account.acceptsMissing }]),
    ];
    if (missing.length > 0) return setFaults(missing);
    setBusy(true);
    const answered = await call(setUp, {
      body: { ...typed, email: typed.email.trim(), accepts: true } satisfies SetUpRequest,
    });
    setBusy(false);
    if (answered.ok) {
      await refetch();
      return go('/desk');
    }
    setFaults([
      {
        field: answered.offline ? 'code' : (answered.refusal.field ?? 'code'),
        words: answered.offline ? account.offline : answered.refusal.words,
      },
    ]);
  };
  return (
    <DeskPage title={account.setUpTitle}>
      <form className="column narrow stack-loose" onSubmit={(event) => void submit(event)} noValidate>
        <div className="stack">
          <h1>{account.setUpTitle}</h1>
          <p>{account.setUpMore}</p>
        </div>
        <Faults heading={circle.faults(faults.length)} faults={faults} />
        <Field
          label={account.setUpCode}
          name="code"
          value={typed.code}
          onValue={set('code')}
          fault={faultOf('code')}
          autoComplete="off"
        />
        <Field
          label={account.name}
          name="name"
          value={typed.name}
          onValue={set('name')}
          fault={faultOf('name')}
          autoComplete="name"
        />
        <Field
          label={account.email}
          name="email"
          type="email"
          value={typed.email}
          onValue={set('email')}
          fault={faultOf('email')}
          autoComplete="username"
        />
        <Field
          label={account.password}
          hint={account.passwordHint}
          name="password"
          type="password"
          value={typed.password}
          onValue={set('password')}
          fault={faultOf('password')}
          autoComplete="new-password"
        />
        <section className="stack" id="field-accepts" tabIndex={-1}>
          <h2>{account.accepts}</h2>
          <ul className="plain-list">
            {account.acceptsList.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <Tick label={account.acceptsTick} checked={accepts} onChecked={setAccepts} name="accepts" />
        </section>
        <Button kind="filled" main type="submit" busy={busy}>
          {account.setUpButton}
        </Button>
      </form>
    </DeskPage>
  );
};
