import { usePack } from '../../kernel/words.tsx';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Faults, type FaultLine } from '../../parts/faults.tsx';
import { Field } from '../../parts/field.tsx';
import { StepRows } from './step-rows.tsx';
import type { TypedPlan } from './save-plan.ts';

/** The form of a plan: name, steps, when and where. Faults are listed with links, and nothing typed is lost. */
export const PlanForm = ({
  first,
  button,
  busy,
  faults,
  onSave,
  onTyped = () => undefined,
  isMain = true,
  children,
}: {
  readonly first: TypedPlan;
  readonly button: string;
  readonly busy: boolean;
  readonly faults: readonly FaultLine[];
  readonly onSave: (plan: TypedPlan) => void;
  readonly onTyped?: (plan: TypedPlan) => void;
  /** Whether saving is the page's main action. */
  readonly isMain?: boolean;
  readonly children?: React.ReactNode;
}) => {
  const { plan } = usePack('gathering');
  const [typed, keepTyped] = useState(first);
  const setTyped = (plan: TypedPlan) => {
    keepTyped(plan);
    onTyped(readable(plan));
  };
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.words;
  const join = (more: Partial<TypedPlan['joining']>) => setTyped({ ...typed, joining: { ...typed.joining, ...more } });
  const { starts } = typed.joining;
  const [day, setDay] = useState(starts?.slice(0, 10) ?? '');
  const [time, setTime] = useState(starts?.slice(11) ?? '');
  const setStart = (newDay: string, newTime: string) => {
    setDay(newDay);
    setTime(newTime);
    join({
      starts: newDay === '' && newTime === '' ? null : `${newDay}T${newTime || (typed.mode === 'days' ? '00:00' : '')}`,
    });
  };
  return (
    <form
      className="stack-loose plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave(readable(typed));
      }}
    >
      <Faults heading={plan.faults(faults.length)} faults={faults} />
      <Field
        label={plan.name}
        hint={plan.nameHint}
        name="name"
        value={typed.name}
        onValue={(name) => setTyped({ ...typed, name })}
        fault={faultOf('name')}
      />
      <StepRows
        mode={typed.mode}
        steps={typed.steps}
        onSteps={(steps) => setTyped({ ...typed, steps: [...steps] })}
        faults={faults}
      />
      <section className="stack">
        <h2>{plan.joiningHeading}</h2>
        <p className="soft">{plan.joiningMore}</p>
        <div className="plan-when">
          <Field
            label={plan.starts}
            name="joining.starts"
            type="date"
            value={day}
            onValue={(value) => setStart(value, time)}
            fault={faultOf('joining.starts')}
          />
          <label className="field">
            <span className="label">{plan.startsTime}</span>
            <input className="box" type="time" value={time} onChange={(event) => setStart(day, event.target.value)} />
          </label>
          <Field
            label={plan.timeZone}
            hint={plan.timeZoneHint}
            name="joining.timeZone"
            value={typed.joining.timeZone}
            onValue={(timeZone) => join({ timeZone })}
            fault={faultOf('joining.timeZone')}
          />
        </div>
        <Field
          label={plan.place}
          hint={plan.placeHint}
          name="joining.place"
          value={typed.joining.place}
          onValue={(place) => join({ place })}
          fault={faultOf('joining.place')}
        />
        <Field
          label={plan.link}
          name="joining.link"
          value={typed.joining.link}
          onValue={(link) => join({ link })}
          fault={faultOf('joining.link')}
        />
        <Field
          label={plan.dialIn}
          name="joining.dialIn"
          value={typed.joining.dialIn}
          onValue={(dialIn) => join({ dialIn })}
          fault={faultOf('joining.dialIn')}
        />
      </section>
      <div className="row">
        <Button type="submit" kind={isMain ? 'filled' : 'outline'} busy={busy}>
          {button}
        </Button>
        {children}
      </div>
    </form>
  );
};

/** An empty box of minutes is not a number. As 0 it gets the fault of its field, which says what to do. */
const readable = (plan: TypedPlan): TypedPlan => ({
  ...plan,
  steps: plan.steps.map((step) => ({ ...step, length: Number.isNaN(step.length) ? 0 : step.length })),
});
