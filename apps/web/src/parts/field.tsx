import { type ReactNode, type Ref, useId } from 'react';

type Props = {
  readonly label: ReactNode;
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: ReactNode;
  readonly fault?: string | undefined;
  /** "97 of 200": shown under the box, at its end. */
  readonly count?: string;
  readonly note?: string;
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'number';
  readonly lines?: boolean;
  /** Whether people type their own words in it. Those are set in the serif. */
  readonly words?: boolean;
  readonly language?: string;
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'email';
  readonly min?: number | string;
  readonly boxRef?: Ref<HTMLTextAreaElement & HTMLInputElement>;
  readonly required?: boolean;
};

/**
 * A labelled box: label, hint, fault, box, count. Its id is derived from the name, so that a summary can link to it.
 */
export const Field = ({
  label,
  name,
  value,
  onValue,
  hint,
  fault,
  count,
  note,
  type = 'text',
  lines = false,
  words = false,
  language,
  boxRef,
  ...rest
}: Props) => {
  const id = fieldId(name);
  const about = useId();
  const describedBy = [hint ? `${about}h` : '', fault ? `${about}f` : '', count || note ? `${about}c` : '']
    .filter(Boolean)
    .join(' ');
  const box = {
    id,
    name,
    value,
    className: `box${words ? ' words' : ''}`,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': fault ? true : undefined,
    lang: language,
    dir: words ? ('auto' as const) : undefined,
    ...rest,
  };
  return (
    <div className={`field${fault ? ' faulty' : ''}`}>
      <label htmlFor={id}>{label}</label>
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
      {lines ? (
        <textarea {...box} rows={3} ref={boxRef} onChange={(event) => onValue(event.target.value)} />
      ) : (
        <input {...box} type={type} ref={boxRef} onChange={(event) => onValue(event.target.value)} />
      )}
      {count || note ? (
        <div className="under" id={`${about}c`}>
          {note ? <span>{note}</span> : null}
          {count ? <span className="count">{count}</span> : null}
        </div>
      ) : null}
    </div>
  );
};

export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;
