import { usePack } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import type { Typed } from './circle-draft.ts';

/** Who is affected by what the circle is about: a name, the position they would speak from, how many are invited. */
export const AffectedRows = ({
  typed,
  onTyped,
  faultOf,
}: {
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly faultOf: (field: string) => string | undefined;
}) => {
  const { circle } = usePack('desk');
  const set = (index: number, change: Partial<Typed['affected'][number]>) =>
    onTyped({ ...typed, affected: typed.affected.map((one, at) => (at === index ? { ...one, ...change } : one)) });
  return (
    <section
      className="stack"
      id="field-affected"
      tabIndex={-1}
      aria-describedby={faultOf('affected') ? 'fault-affected' : undefined}
    >
      <h2>{circle.affectedHeading}</h2>
      <p className="soft">{circle.affectedMore}</p>
      {faultOf('affected') ? (
        <p className="fault" id="fault-affected">
          {faultOf('affected')}
        </p>
      ) : null}
      <ol className="affected-rows">
        {typed.affected.map((one, index) => (
          <li key={index}>
            <Field
              label={<span className="unseen">{circle.affectedName(index + 1)}</span>}
              name={`affected.${index}.name`}
              value={one.name}
              onValue={(name) => set(index, { name })}
              fault={faultOf(`affected.${index}.name`)}
            />
            <div className="field">
              <label htmlFor={`field-affected-${index}-position`} className="unseen">
                {circle.affectedPosition(index + 1)}
              </label>
              <select
                id={`field-affected-${index}-position`}
                className="box"
                value={one.position}
                onChange={(event) => set(index, { position: event.target.value })}
              >
                <option value="">{circle.affectedNone}</option>
                {typed.positions.map(({ name }, at) => (
                  <option key={`p${at + 1}`} value={`p${at + 1}`}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            <Field
              label={
                <>
                  <span className="unseen">{circle.invited(index + 1)}</span>
                  <span className="small soft" aria-hidden="true">
                    {circle.invitedShort}
                  </span>
                </>
              }
              name={`affected.${index}.invited`}
              inputMode="numeric"
              value={one.invited}
              onValue={(invited) => set(index, { invited })}
            />
            <button
              type="button"
              className="button quiet"
              aria-label={circle.removeAffected(index + 1)}
              onClick={() => onTyped({ ...typed, affected: typed.affected.filter((_, at) => at !== index) })}
            >
              ×
            </button>
          </li>
        ))}
      </ol>
      <Button
        kind="quiet"
        onPress={() => onTyped({ ...typed, affected: [...typed.affected, { name: '', position: '', invited: '' }] })}
      >
        {circle.addAffected}
      </Button>
    </section>
  );
};
