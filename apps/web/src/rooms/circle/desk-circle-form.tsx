import { type Answered, call } from '../../device/api.ts';
import { changeCircle, createCircle, type DeskCircle, type FaultsReply } from '@throughline/protocol';
import { createCircle as judgeCircle, type Rule } from '@throughline/domain';
import type { DeskWords } from '@throughline/messages';
import { sayBecause } from '@throughline/messages/refusal-words';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { refetch } from '../../device/use-fetched.ts';
import { usePack } from '../../kernel/words.tsx';
import { readerLanguage } from '../../device/reader-language.ts';
import { Button } from '../../parts/button.tsx';
import type { FaultLine } from '../../parts/faults.tsx';
import { type Draft, draftOf, EMPTY, type Typed, typedOf, useDraft } from './circle-draft.ts';
import { CircleForm } from './circle-form.tsx';
import { LateForm } from './late-form.tsx';
import { isSignedOut, useDeskCircle, useDeskCircles } from '../../frames/desk/desk-data.ts';
import { DeskPage, NotReady } from '../../frames/desk/desk-page.tsx';

/** The faults of a form, which come all at once; any other failure counts as one fault at the first field. */
const faultsOf = (answered: Exclude<Answered<unknown>, { ok: true }>, offline: string): readonly FaultLine[] => {
  if (answered.offline) return [{ field: 'name', words: offline }];
  const { faults } = answered.refusal as unknown as Partial<FaultsReply>;
  return faults ?? [{ field: answered.refusal.field ?? 'name', words: answered.refusal.words }];
};

/** The server's own rules applied here, for a draft that cannot be sent. */
const faultsHere = (typed: Typed, { refusals }: DeskWords): readonly FaultLine[] => {
  const judged = judgeCircle(
    { ...draftOf(typed, readerLanguage), rule: '' as Rule },
    { id: '', today: new Date().toISOString().slice(0, 10), affectedId: String },
  );
  if (!('faults' in judged)) return [];
  return judged.faults.map((fault) => ({ field: fault.field, words: sayBecause(refusals, fault) }));
};

/** The page for a new circle. If the session has ended, what was typed stays until after signing in. */
export const NewCircle = () => {
  const words = usePack('desk');
  const { circle, account } = words;
  const own = useDeskCircles();
  const [, go] = useLocation();
  const draft = useDraft('new-circle', EMPTY);
  const { typed, change, forget } = draft;
  const [faults, setFaults] = useState<readonly FaultLine[]>([]);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    // no rule is chosen beforehand. A draft without one cannot be sent, so all its faults are found and shown here.
    const unsent = typed.rule === null ? faultsHere(typed, words) : [];
    if (unsent.length > 0) return setFaults(unsent);
    setBusy(true);
    const answered = await call(createCircle, {
      body: draftOf(typed, readerLanguage),
    });
    setBusy(false);
    if (!answered.ok)
      return !answered.offline && answered.status === 401
        ? go('/sign-in?then=/desk/new')
        : setFaults(faultsOf(answered, account.offline));
    forget();
    await refetch();
    go(`/desk/${answered.body.id}`);
  };
  if (isSignedOut(own.problem)) return <NotReady problem={own.problem} title={circle.newTitle} />;
  return (
    <DeskPage title={circle.newTitle}>
      <div className="wide">
        <div className="stack form-head">
          <h1>{circle.newTitle}</h1>
          <p className="soft">{circle.newMore}</p>
          <KeptHere draft={draft} />
        </div>
        <CircleForm
          typed={typed}
          onTyped={change}
          faults={faults}
          busy={busy}
          button={circle.create}
          withAffected
          onSend={() => void send()}
        />
      </div>
    </DeskPage>
  );
};

export const EditCircle = ({ id }: { readonly id: string }) => {
  const { circle } = usePack('desk');
  const loaded = useDeskCircle(id);
  if (loaded.data === null) return <NotReady problem={loaded.problem} title={circle.changeTitle} />;
  return <Editing key={id} id={id} loaded={loaded.data} />;
};

const Editing = ({ id, loaded }: { readonly id: string; readonly loaded: DeskCircle }) => {
  const words = usePack('desk');
  const { circle, account } = words;
  const [, go] = useLocation();
  const draft = useDraft(`edit.${id}`, typedOf(loaded));
  const stands = typedOf(loaded);
  const { typed, change, forget } = draft;
  const [faults, setFaults] = useState<readonly FaultLine[]>([]);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    const { hearBackBy, convenedBy, atRisk } = typed.frame;
    // people have joined since, so of an older draft only the fields that may still change are sent
    const now =
      loaded.changeable === 'all' ? typed : { ...stands, frame: { ...stands.frame, hearBackBy, convenedBy, atRisk } };
    setBusy(true);
    const answered = await call(changeCircle, { at: { circle: id }, body: draftOf(now, loaded.circle.language) });
    setBusy(false);
    if (!answered.ok)
      return !answered.offline && answered.status === 401
        ? go(`/sign-in?then=/desk/${id}/edit`)
        : setFaults(faultsOf(answered, account.offline));
    forget();
    await refetch();
    go(`/desk/${id}`);
  };
  return (
    <DeskPage title={circle.changeTitle} circle={loaded.circle.name} id={id}>
      <div className="wide">
        <div className="stack form-head">
          <h1>{circle.changeTitle}</h1>
          <p className="soft">{loaded.changeable === 'all' ? circle.newMore : circle.fixed}</p>
          <KeptHere draft={draft} />
        </div>
        {loaded.changeable === 'little' ? (
          <LateForm
            stands={stands}
            typed={typed}
            onTyped={change}
            faults={faults}
            busy={busy}
            onSend={() => void send()}
          />
        ) : (
          <CircleForm
            typed={typed}
            onTyped={change}
            faults={faults}
            busy={busy}
            button={circle.save}
            withAffected={false}
            onSend={() => void send()}
          />
        )}
      </div>
    </DeskPage>
  );
};

/** Says that the form shows a draft typed here before, and offers to discard it in favour of the server's data. */
const KeptHere = ({ draft }: { readonly draft: Draft }) => {
  const { circle } = usePack('desk');
  return draft.isKept ? (
    <p>
      {circle.keptHere}{' '}
      <Button kind="quiet" onPress={draft.forget}>
        {circle.beginAgain}
      </Button>
    </p>
  ) : null;
};
