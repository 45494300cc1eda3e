import { newId } from '../../device/keys.ts';
import { usePack } from '../../kernel/words.tsx';
import { TEMPLATES } from '@throughline/domain';
import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Choices } from '../../parts/choice.tsx';
import { Empty } from '../../parts/callout.tsx';
import type { TypedPlan } from './save-plan.ts';
import { PlanForm } from './plan-form.tsx';
import { useSavePlan } from './save-plan.ts';

/** Planning begins with how much time there is. The template for that time can then be changed step by step. */
export const NewPlan = ({
  id,
  isFirst,
  onPlanned,
  onLeave,
}: {
  readonly id: string;
  readonly isFirst: boolean;
  readonly onPlanned: () => void;
  readonly onLeave: (() => void) | null;
}) => {
  const { plan, steps: kinds } = usePack('gathering');
  const { circle } = usePack('desk');
  const [chosen, setChosen] = useState<string | null>(null);
  const { save, faults, busy } = useSavePlan(id, null, onPlanned);
  const template = TEMPLATES.find((one) => one.id === chosen);
  return (
    <div className="stack-loose new-plan">
      <h1>{plan.title}</h1>
      {isFirst ? (
        <Empty heading={plan.none}>
          <p>{plan.noneMore}</p>
        </Empty>
      ) : null}
      <Choices
        legend={<span className="ask">{plan.choose}</span>}
        hint={plan.chooseMore}
        name="template"
        value={chosen}
        onValue={setChosen}
        options={TEMPLATES.map((one) => ({
          value: one.id,
          name: plan.templates[one.id as keyof typeof plan.templates],
          more: one.steps.map(([kind, length]) => `${kinds[kind].name} ${length}`).join(' · '),
        }))}
      />
      {template === undefined ? null : (
        <PlanForm
          key={template.id}
          first={planOf(template.id, plan.templateNames)}
          button={plan.use}
          busy={busy}
          faults={faults}
          onSave={(typed) => void save(typed)}
        />
      )}
      {onLeave === null ? null : (
        <p>
          <Button kind="quiet" onPress={onLeave}>
            {circle.leaveOur}
          </Button>
        </p>
      )}
    </div>
  );
};

const planOf = (id: string, names: Readonly<Record<string, string>>): TypedPlan => {
  const template = TEMPLATES.find((one) => one.id === id) ?? TEMPLATES[0];
  return {
    name: names[id] ?? '',
    mode: template?.mode ?? 'live',
    steps: (template?.steps ?? []).map(([kind, length]) => ({ id: newId(), kind, length })),
    joining: {
      place: '',
      link: '',
      dialIn: '',
      starts: null,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'Europe/London',
    },
  };
};
