import { type ReactNode, useId } from 'react';

export type Option = {
  readonly value: string;
  readonly name: string;
  readonly badge?: ReactNode;
  readonly more?: string;
};

/** One of several choices. None is chosen beforehand. The whole row can be pressed. */
export const Choices = ({
  legend,
  hint,
  name,
  options,
  value,
  onValue,
  fault,
}: {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly name: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onValue: (value: string) => void;
  readonly fault?: string | undefined;
}) => {
  const about = useId();
  const describedBy = [hint ? `${about}h` : '', fault ? `${about}f` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      className={`field${fault ? ' faulty' : ''}`}
      id={`field-${name}`}
      tabIndex={-1}
      aria-describedby={describedBy || undefined}
    >
      <legend>{legend}</legend>
      {hint ? (
        <div className="hint" id={`${about}h`}>
          {hint}
        </div>
      ) : null}
      {fault ? (
        <div className="fault" id={`${about}f`}>
          {fault}
        </div>
      ) : null}
      <div className="choices">
        {options.map((option) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onValue(option.value)}
            />
            {option.badge}
            <span>
              {option.name}
              {option.more ? <span className="more">{option.more}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

export const Tick = ({
  label,
  more,
  checked,
  onChecked,
  name,
}: {
  readonly label: ReactNode;
  readonly more?: ReactNode;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
  readonly name?: string;
}) => (
  <label className="choice">
    <input type="checkbox" name={name} checked={checked} onChange={(event) => onChecked(event.target.checked)} />
    <span>
      {label}
      {more ? <span className="more">{more}</span> : null}
    </span>
  </label>
);
