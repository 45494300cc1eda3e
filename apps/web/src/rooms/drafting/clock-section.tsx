import { type Answered, call } from '../../device/api.ts';
import { type DraftsReply, type DraftView, endHandOver, handOverDraft, setDraftingClock } from '@throughline/protocol';
import { usePack } from '../../kernel/words.tsx';
import { type FormEvent, useState } from 'react';
import { refusalOf } from '../../frames/desk/desk-data.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { ClockWords, HandOverWords } from './clock-words.tsx';
import { Said } from '../../parts/said.tsx';

type Props = {
  readonly circle: string;
  readonly drafts: DraftsReply;
  readonly draft: DraftView;
  readonly refresh: () => Promise<void>;
  readonly notify: (words: string) => void;
};

/**
 * For the convener: the clock for wordsmithing in plenary, and handing a draft to two volunteers who return with it on
 * a date.
 */
export const ClockSection = (props: Props) => {
  const words = usePack('drafting');
  const { circle, drafts, refresh, notify } = props;
  const [minutes, setMinutes] = useState('12');
  const [handing, setHanding] = useState(false);
  const post = async (asked: Promise<Answered<unknown>>) => {
    const answered = await asked;
    if (!answered.ok) notify(refusalOf(answered)?.words ?? words.offline);
    await refresh();
  };
  return (
    <section className="stack-tight">
      <h2>{words.clockHeading}</h2>
      <ClockWords clock={drafts.clock} />
      <HandOverWords drafts={drafts} />
      {drafts.clock !== null ? (
        <Button
          kind="quiet"
          onPress={() => void post(call(setDraftingClock, { at: { circle }, body: { minutes: null } }))}
        >
          {words.stopClock}
        </Button>
      ) : (
        <form
          className="stack-tight"
          noValidate
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            void post(call(setDraftingClock, { at: { circle }, body: { minutes: Math.round(Number(minutes)) || 0 } }));
          }}
        >
          <p className="small soft">{words.clockMore}</p>
          <div className="row studio-minutes">
            <Field label={words.minutes} name="minutes" value={minutes} onValue={setMinutes} inputMode="numeric" />
            <Button type="submit">{words.setClock}</Button>
          </div>
        </form>
      )}
      {drafts.handOver !== null ? (
        <Button kind="quiet" onPress={() => void post(call(endHandOver, { at: { circle } }))}>
          {words.back}
        </Button>
      ) : handing ? (
        <HandOver {...props} onDone={() => setHanding(false)} />
      ) : (
        <Button onPress={() => setHanding(true)}>{words.hand}</Button>
      )}
    </section>
  );
};

const HandOver = ({ circle, draft, refresh, onDone }: Props & { readonly onDone: () => void }) => {
  const words = usePack('drafting');
  const [names, setNames] = useState<readonly [string, string]>(['', '']);
  const [returnOn, setReturnOn] = useState('');
  const [fault, setFault] = useState<{ readonly field: string; readonly words: string } | null>(null);
  const hand = async (event: FormEvent) => {
    event.preventDefault();
    const answered = await call(handOverDraft, { at: { circle }, body: { draft: draft.id, names, returnOn } });
    if (!answered.ok)
      return setFault({
        field: answered.offline ? '' : (answered.refusal.field ?? ''),
        words: answered.offline ? words.offline : answered.refusal.words,
      });
    await refresh();
    onDone();
  };
  const faultOf = (field: string): string | undefined => (fault?.field === field ? fault.words : undefined);
  return (
    <form className="stack" noValidate onSubmit={(event) => void hand(event)}>
      <p className="small soft">{words.handMore}</p>
      <Field
        label={words.firstName}
        name="hand-one"
        value={names[0]}
        onValue={(name) => setNames([name, names[1]])}
        fault={faultOf('names.0')}
      />
      <Field
        label={words.secondName}
        name="hand-other"
        value={names[1]}
        onValue={(name) => setNames([names[0], name])}
        fault={faultOf('names.1')}
      />
      <Field
        label={words.returnOn}
        name="hand-return"
        type="date"
        value={returnOn}
        onValue={setReturnOn}
        fault={faultOf('returnOn')}
      />
      <Said className="small">
        {fault !== null && !['names.0', 'names.1', 'returnOn'].includes(fault.field) ? fault.words : ''}
      </Said>
      <div className="row">
        <Button type="submit">{words.handDone}</Button>
        <Button kind="quiet" onPress={onDone}>
          {words.handNo}
        </Button>
      </div>
    </form>
  );
};
