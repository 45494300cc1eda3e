import { usePack } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { Faults, type FaultLine } from '../../parts/faults.tsx';
import { Field } from '../../parts/field.tsx';
import type { Typed } from './circle-draft.ts';

type Props = {
  /** The circle as people joined it. These fields are only displayed. */
  readonly stands: Typed;
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly faults: readonly FaultLine[];
  readonly busy: boolean;
  readonly onSend: () => void;
};

/** The form of a circle that people have joined: the few fields that may still change, and all that stay. */
export const LateForm = ({ stands, typed, onTyped, faults, busy, onSend }: Props) => {
  const { circle } = usePack('desk');
  const faultOf = (field: string) => faults.find((one) => one.field === field)?.words;
  const frame = (key: keyof Typed['frame']) => (value: string) =>
    onTyped({ ...typed, frame: { ...typed.frame, [key]: value } });
  return (
    <form
      className="circle-form stack-loose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <Faults heading={circle.faults(faults.length)} faults={faults} />
      <section className="stack">
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
        <Button kind="filled" main type="submit" busy={busy}>
          {circle.save}
        </Button>
        <p className="small soft">{circle.kept}</p>
      </section>
      <section className="stack">
        <h2>{circle.stands}</h2>
        <dl className="stands">
          <Line name={circle.name} words={stands.name} quoted />
          <Line name={circle.question} words={stands.question} quoted />
          <Line name={circle.positions} words={stands.positions.map(({ name }) => name).join(', ')} />
          {stands.rule === null ? null : <Line name={circle.ruleHeading} words={circle.rules[stands.rule]} quoted />}
          <Line name={circle.decided} words={stands.frame.decided} />
          <Line name={circle.openTo} words={stands.frame.open} />
          <Line name={circle.decides} words={stands.frame.decides} />
          <Line name={circle.get} words={stands.frame.get} />
          <Line name={circle.matrix} words={stands.matrixDeclared ? circle.yes : circle.no} />
        </dl>
      </section>
    </form>
  );
};

const Line = ({
  name,
  words,
  quoted = false,
}: {
  readonly name: string;
  readonly words: string;
  readonly quoted?: boolean;
}) => (
  <div>
    <dt>{name}</dt>
    <dd className={quoted ? 'words words-plain' : undefined} dir="auto">
      {words}
    </dd>
  </div>
);
