import { usePack } from '../../kernel/words.tsx';
import { MOST_POSITIONS, RULES, smallPositions, type PositionId } from '@throughline/domain';
import type { FormEvent } from 'react';
import { Button } from '../../parts/button.tsx';
import { Withheld } from '../../parts/callout.tsx';
import { Choices, Tick } from '../../parts/choice.tsx';
import { Faults, type FaultLine } from '../../parts/faults.tsx';
import { Field } from '../../parts/field.tsx';
import { PositionBadge } from '../../parts/position-shape.tsx';
import { AffectedRows } from './affected-rows.tsx';
import { type Typed, withoutPosition } from './circle-draft.ts';
import { Said } from '../../parts/said.tsx';

type Props = {
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly faults: readonly FaultLine[];
  readonly busy: boolean;
  readonly button: string;
  /** False where the circle exists already: who is affected is then changed elsewhere. */
  readonly withAffected: boolean;
  readonly onSend: () => void;
};

/** The form of a circle, on one page. */
export const CircleForm = ({ typed, onTyped, faults, busy, button, withAffected, onSend }: Props) => {
  const { circle } = usePack('desk');
  const faultOf = (field: string) => faults.find((one) => one.field === field)?.words;
  const frame = (key: keyof Typed['frame']) => (value: string) =>
    onTyped({ ...typed, frame: { ...typed.frame, [key]: value } });
  return (
    <form
      className="circle-form stack-loose"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSend();
      }}
    >
      <Faults heading={circle.faults(faults.length)} faults={faults} />
      <section className="stack">
        <h2>{circle.whatHeading}</h2>
        <Field
          label={circle.name}
          hint={circle.nameHint}
          name="name"
          words
          value={typed.name}
          onValue={(name) => onTyped({ ...typed, name })}
          fault={faultOf('name')}
        />
        <Field
          label={circle.question}
          hint={circle.questionHint}
          name="question"
          words
          lines
          value={typed.question}
          onValue={(question) => onTyped({ ...typed, question })}
          fault={faultOf('question')}
        />
      </section>
      <Positions typed={typed} onTyped={onTyped} faultOf={faultOf} />
      {withAffected ? <AffectedRows typed={typed} onTyped={onTyped} faultOf={faultOf} /> : null}
      <section className="stack">
        <Choices
          legend={<span className="ask">{circle.ruleHeading}</span>}
          hint={circle.ruleMore}
          name="rule"
          value={typed.rule}
          onValue={(value) => onTyped({ ...typed, rule: RULES.find((rule) => rule === value) ?? null })}
          options={RULES.map((rule) => ({ value: rule, name: circle.rules[rule] }))}
          fault={faultOf('rule')}
        />
      </section>
      <section className="stack">
        <h2>{circle.frameHeading}</h2>
        <p className="soft">{circle.frameMore}</p>
        <Field
          label={circle.decided}
          name="frame.decided"
          lines
          value={typed.frame.decided}
          onValue={frame('decided')}
          fault={faultOf('frame.decided')}
        />
        <Field
          label={circle.openTo}
          name="frame.open"
          lines
          value={typed.frame.open}
          onValue={frame('open')}
          fault={faultOf('frame.open')}
        />
        <Field
          label={circle.decides}
          name="frame.decides"
          lines
          value={typed.frame.decides}
          onValue={frame('decides')}
          fault={faultOf('frame.decides')}
        />
        <Field
          label={circle.get}
          hint={circle.getHint}
          name="frame.get"
          lines
          value={typed.frame.get}
          onValue={frame('get')}
          fault={faultOf('frame.get')}
        />
        <Field
          label={circle.hearBackBy}
          name="frame.hearBackBy"
          type="date"
          value={typed.frame.hearBackBy}
          onValue={frame('hearBackBy')}
          fault={faultOf('frame.hearBackBy')}
        />
        <Field
          label={circle.convenedBy}
          name="frame.convenedBy"
          value={typed.frame.convenedBy}
          onValue={frame('convenedBy')}
          fault={faultOf('frame.convenedBy')}
          autoComplete="name"
        />
        <Field
          label={circle.atRisk}
          hint={circle.atRiskHint}
          name="frame.atRisk"
          lines
          value={typed.frame.atRisk}
          onValue={frame('atRisk')}
          fault={faultOf('frame.atRisk')}
        />
      </section>
      <section
        className="stack"
        id="field-matrixDeclared"
        tabIndex={-1}
        aria-describedby={faultOf('matrixDeclared') ? 'fault-matrixDeclared' : undefined}
      >
        <h2>{circle.matrixHeading}</h2>
        {faultOf('matrixDeclared') ? (
          <p className="fault" id="fault-matrixDeclared">
            {faultOf('matrixDeclared')}
          </p>
        ) : null}
        <Tick
          label={circle.matrix}
          more={circle.matrixMore}
          checked={typed.matrixDeclared}
          onChecked={(matrixDeclared) => onTyped({ ...typed, matrixDeclared })}
        />
      </section>
      <div className="stack">
        <Button kind="filled" main type="submit" busy={busy}>
          {button}
        </Button>
        <p className="small soft">{circle.kept}</p>
      </div>
    </form>
  );
};

type Part = Pick<Props, 'typed' | 'onTyped'> & { readonly faultOf: (field: string) => string | undefined };

const Positions = ({ typed, onTyped, faultOf }: Part) => {
  const { circle } = usePack('desk');
  const set = (index: number, change: Partial<Typed['positions'][number]>) =>
    onTyped({ ...typed, positions: typed.positions.map((one, at) => (at === index ? { ...one, ...change } : one)) });
  const small = smallPositions(
    typed.positions.map(({ name }, index) => ({ id: `p${index + 1}` as PositionId, name })),
    typed.positions.map(({ expected }) => (/^\d+$/.test(expected.trim()) ? Number(expected) : null)),
  );
  return (
    <section
      className="stack"
      id="field-positions"
      tabIndex={-1}
      aria-describedby={faultOf('positions') ? 'fault-positions' : undefined}
    >
      <h2>{circle.positions}</h2>
      <p className="soft">{circle.positionsHint}</p>
      {faultOf('positions') ? (
        <p className="fault" id="fault-positions">
          {faultOf('positions')}
        </p>
      ) : null}
      <ol className="position-rows">
        {typed.positions.map((position, index) => (
          <li key={index}>
            <PositionBadge place={index} />
            <Field
              label={<span className="unseen">{circle.positionName(index + 1)}</span>}
              name={`positions.${index}`}
              value={position.name}
              onValue={(name) => set(index, { name })}
              fault={faultOf(`positions.${index}`)}
            />
            <Field
              label={
                <>
                  <span className="unseen">{circle.expected(index + 1)}</span>
                  <span className="small soft" aria-hidden="true">
                    {circle.expectedShort}
                  </span>
                </>
              }
              name={`expected.${index}`}
              inputMode="numeric"
              value={position.expected}
              onValue={(expected) => set(index, { expected })}
            />
            <button
              type="button"
              className="button quiet"
              aria-label={circle.removePosition(index + 1)}
              onClick={() => onTyped(withoutPosition(typed, index))}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      {typed.positions.length < MOST_POSITIONS ? (
        <Button
          kind="quiet"
          onPress={() => onTyped({ ...typed, positions: [...typed.positions, { name: '', expected: '' }] })}
        >
          {circle.addPosition}
        </Button>
      ) : null}
      <Said as="div" className="stack">
        {small.map(({ position, expected, missing }) => (
          <Withheld key={position.id}>{circle.small(position.name, expected, missing)}</Withheld>
        ))}
      </Said>
    </section>
  );
};
