import { call } from '../../device/api.ts';
import { answerNotYet } from '@throughline/protocol';
import { useKept } from '../../device/use-kept.ts';
import { usePack } from '../../kernel/words.tsx';
import { useRef, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Choices } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import type { AtDesk } from '../purpose/at-desk.ts';
import { usePress } from '../purpose/use-press.ts';

type Kind = 'done' | 'by' | 'no';

/**
 * The answer that a not-yet is owed: done, by a day, or no and why, with a person's name. What is typed survives a
 * reload.
 */
export const AnswerForm = ({
  at,
  consent,
  onDone,
  onLeave,
}: {
  readonly at: AtDesk;
  readonly consent: string;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}) => {
  const { desk: words } = usePack('purposeDesk');
  const [empty] = useState<{ kind: Kind; by: string; date: string; because: string }>({
    kind: 'by',
    by: at.name,
    date: '',
    because: '',
  });
  const { typed, setTyped } = useKept(`answer.${consent}`, empty, { goesWith: 'tab' });
  const { busy, press, faultOf, forget } = usePress(at);
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<typeof typed>) => {
    forget();
    setTyped({ ...typed, ...part });
  };
  const save = async () => {
    const done = await press(
      (at) => call(answerNotYet, { at, body: { consent, ...typed } }),
      ['by', 'date', 'because'],
    );
    if (done === null) {
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return;
    }
    setTyped(empty);
    onDone();
  };
  return (
    <form
      ref={form}
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{words.answerHeading}</h3>
      <Choices
        legend={words.answerKind}
        name={`kind-${consent}`}
        value={typed.kind}
        onValue={(kind) => change({ kind: kind as Kind })}
        options={(['by', 'done', 'no'] as const).map((kind) => ({ value: kind, name: words.kinds[kind] }))}
      />
      <Field label={words.answerBy} name="by" value={typed.by} onValue={(by) => change({ by })} fault={faultOf('by')} />
      <Field
        label={words.answerDate[typed.kind]}
        name="date"
        type="date"
        value={typed.date}
        onValue={(date) => change({ date })}
        fault={faultOf('date')}
      />
      <Field
        label={words.answerBecause[typed.kind]}
        name="because"
        lines
        words
        value={typed.because}
        onValue={(because) => change({ because })}
        fault={faultOf('because')}
      />
      <div className="row">
        <Button type="submit" busy={busy}>
          {words.answerSave}
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          {words.leave}
        </Button>
      </div>
    </form>
  );
};
