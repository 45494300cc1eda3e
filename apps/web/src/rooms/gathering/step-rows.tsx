import { newId } from '../../device/keys.ts';
import { usePack } from '../../kernel/words.tsx';
import { type Gathering, lengthOfAll, MOST_STEPS, type Step, STEP_KINDS, type StepKind } from '@throughline/domain';

import { Button } from '../../parts/button.tsx';
import { fieldId } from '../../parts/field.tsx';
import type { FaultLine } from '../../parts/faults.tsx';
import { Said } from '../../parts/said.tsx';

type Rows = {
  readonly mode: Gathering['mode'];
  readonly steps: readonly Step[];
  readonly onSteps: (steps: readonly Step[]) => void;
  readonly faults: readonly FaultLine[];
  /** How many of the first steps have begun and can no longer be changed. */
  readonly begun?: number;
};

/**
 * The rows of a plan's steps: kind, length, buttons to move or remove each, and one to add a step. The sum stands
 * below.
 */
export const StepRows = ({ mode, steps, onSteps, faults, begun = 0 }: Rows) => {
  const { plan, steps: kinds } = usePack('gathering');
  const change = (at: number, more: Partial<Step>) =>
    onSteps(steps.map((step, index) => (index === at ? { ...step, ...more } : step)));
  const swap = (at: number, other: number) => {
    const moved = [...steps];
    [moved[at], moved[other]] = [moved[other] as Step, moved[at] as Step];
    onSteps(moved);
  };
  const last = steps.length - 1;
  const sum = lengthOfAll({ steps: steps.map((step) => ({ ...step, length: step.length || 0 })) });
  const faultOf = (field: string) => faults.find((fault) => fault.field === field)?.words;
  return (
    <fieldset
      className="field"
      id={fieldId('steps')}
      tabIndex={-1}
      aria-describedby={faultOf('steps') ? 'fault-steps' : undefined}
    >
      <legend>{plan.stepsHeading}</legend>
      {faultOf('steps') === undefined ? null : (
        <div className="fault" id="fault-steps">
          {faultOf('steps')}
        </div>
      )}
      <ol className="step-rows">
        {steps.map((step, at) => {
          const name = kinds[step.kind].name;
          const isFixed = at < begun;
          return (
            <li key={step.id === '' ? `new ${at}` : step.id}>
              <span className="figures step-number">{at + 1}</span>
              {isFixed || step.kind === 'close' ? (
                <span className="step-name">
                  {name} {isFixed ? <span className="soft small">{plan.begun}</span> : null}
                </span>
              ) : (
                <select
                  className="box"
                  aria-label={plan.kindOf(at + 1)}
                  value={step.kind}
                  onChange={(event) => change(at, { kind: event.target.value as StepKind })}
                >
                  {STEP_KINDS.filter((kind) => kind !== 'close').map((kind) => (
                    <option key={kind} value={kind}>
                      {kinds[kind].name}
                    </option>
                  ))}
                </select>
              )}
              <input
                className="box figures"
                id={fieldId(`steps.${at}.length`)}
                type="number"
                min={1}
                inputMode="numeric"
                readOnly={isFixed}
                aria-label={mode === 'live' ? plan.minutesOf(at + 1) : plan.daysOf(at + 1)}
                aria-invalid={faultOf(`steps.${at}.length`) === undefined ? undefined : true}
                value={Number.isNaN(step.length) ? '' : step.length}
                onChange={(event) => change(at, { length: event.target.valueAsNumber })}
              />
              <span className="step-moves">
                {isFixed || step.kind === 'close' ? null : (
                  <>
                    {at <= begun ? null : (
                      <MoveButton label={plan.earlier(name, at + 1)} onPress={() => swap(at, at - 1)}>
                        ↑
                      </MoveButton>
                    )}
                    {at >= last - 1 ? null : (
                      <MoveButton label={plan.later(name, at + 1)} onPress={() => swap(at, at + 1)}>
                        ↓
                      </MoveButton>
                    )}
                    <MoveButton
                      label={plan.takeOut(name, at + 1)}
                      onPress={() => onSteps(steps.filter((_, index) => index !== at))}
                    >
                      ×
                    </MoveButton>
                  </>
                )}
              </span>
              {faultOf(`steps.${at}.length`) === undefined ? null : (
                <div className="fault step-fault">{faultOf(`steps.${at}.length`)}</div>
              )}
            </li>
          );
        })}
      </ol>
      <p className="row">
        {steps.length >= MOST_STEPS ? null : (
          <Button
            onPress={() =>
              onSteps([
                ...steps.slice(0, last),
                { id: newId(), kind: 'listen', length: mode === 'live' ? 5 : 1 },
                ...steps.slice(last),
              ])
            }
          >
            {plan.add}
          </Button>
        )}
        <Said as="strong" pace={10_000} className="figures">
          {mode === 'live' ? plan.allMinutes(sum) : plan.allDays(sum)}
        </Said>
      </p>
    </fieldset>
  );
};

const MoveButton = ({
  label,
  onPress,
  children,
}: {
  readonly label: string;
  readonly onPress: () => void;
  readonly children: string;
}) => (
  <button type="button" className="move" aria-label={label} title={label} onClick={onPress}>
    <span aria-hidden="true">{children}</span>
  </button>
);
