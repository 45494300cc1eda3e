import { usePack } from '../../kernel/words.tsx';
import type { Step } from '@throughline/domain';
import type { GatheringView } from '@throughline/protocol';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Faults } from '../../parts/faults.tsx';
import { StepRows } from './step-rows.tsx';
import { useSavePlan } from './save-plan.ts';

/** All steps of a running gathering with the current one marked. Later steps can be changed. */
export const StepList = ({
  id,
  gathering,
  notify,
}: {
  readonly id: string;
  readonly gathering: GatheringView;
  readonly notify: (words: string | null) => void;
}) => {
  const { plan, clock, steps: kinds } = usePack('gathering');
  const [typed, setTyped] = useState<{ readonly steps: readonly Step[] } | null>(null);
  const saving = useSavePlan(id, gathering, () => {
    setTyped(null);
    notify(plan.saved);
  });
  const { name, mode, joining, steps, at } = gathering;
  return (
    <section className="stack">
      <h2>{plan.allSteps}</h2>
      {typed === null ? (
        <>
          <ol className="all-steps">
            {steps.map((step, index) => (
              <li key={step.id} aria-current={index === at ? 'step' : undefined}>
                <span>{kinds[step.kind].name}</span>
                <span className="soft">
                  {mode === 'live' ? clock.minutes(step.length) : clock.days(step.length)}
                  {index < at ? `, ${plan.done}` : index === at ? `, ${plan.current}` : ''}
                </span>
              </li>
            ))}
          </ol>
          <p>
            <Button onPress={() => setTyped({ steps })}>{plan.changeAhead}</Button>
          </p>
        </>
      ) : (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const lengths = typed.steps.map((step) => ({
              ...step,
              length: Number.isNaN(step.length) ? 0 : step.length,
            }));
            void saving.save({ name, mode, joining: { ...joining }, steps: lengths });
          }}
        >
          <Faults heading={plan.faults(saving.faults.length)} faults={saving.faults} />
          <StepRows
            mode={mode}
            steps={typed.steps}
            onSteps={(changed) => setTyped({ steps: changed })}
            faults={saving.faults}
            begun={at + 1}
          />
          <div className="row">
            <Button type="submit" busy={saving.busy}>
              {plan.save}
            </Button>
            <Button kind="quiet" onPress={() => setTyped(null)}>
              {plan.leaveAhead}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
};
