import { call } from '../../device/api.ts';
import { recordBefore } from '@throughline/protocol';
import { useState } from 'react';
import { dateWords, usePack } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import type { AtDesk } from './at-desk.ts';
import { usePress } from './use-press.ts';

/** Says that the purpose comes first. A convener may record, by name, why work begins before it. */
export const BeforeSection = ({ at }: { readonly at: AtDesk }) => {
  const { desk: words } = usePack('purposeDesk');
  const { page } = usePack('purposeRead');
  const { standing, before } = at.purpose;
  const [because, setBecause] = useState('');
  const [by, setBy] = useState(at.name);
  const { busy, press, faultOf, forget } = usePress(at);
  if (before !== null)
    return (
      <section className="callout kept">
        <strong>{page.before}</strong>
        <p className="words rule-words" dir="auto">
          {before.because}
        </p>
        <p className="small soft">{page.beforeBy(before.by, dateWords(before.on))}</p>
      </section>
    );
  if (standing !== null || at.desk.circle.imported !== null) return null;
  const save = async () => {
    if ((await press((at) => call(recordBefore, { at, body: { because, by } }), ['because', 'by'])) !== null)
      at.notify(words.beforeSaved);
  };
  return (
    <details>
      <summary>{words.beforeHeading}</summary>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className="small soft">{words.beforeMore}</p>
        <Field
          label={words.beforeLabel}
          name="before-because"
          lines
          words
          value={because}
          onValue={(value) => {
            setBecause(value);
            forget();
          }}
          fault={faultOf('because')}
        />
        <Field
          label={words.name}
          name="before-by"
          value={by}
          onValue={(value) => {
            setBy(value);
            forget();
          }}
          fault={faultOf('by')}
        />
        <Button type="submit" busy={busy}>
          {words.beforeSave}
        </Button>
      </form>
    </details>
  );
};
