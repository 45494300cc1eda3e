import { call } from '../../device/api.ts';
import { choosePublic, type ShownCount } from '@throughline/protocol';
import { useState } from 'react';
import { Link } from 'wouter';
import { dateWords, usePack } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import type { AtDesk } from './at-desk.ts';
import { usePress } from './use-press.ts';

/** Whether everybody may read the purpose, who decided that, and what passers-by answered at the poster. */
export const PublicSection = ({ at }: { readonly at: AtDesk }) => {
  const { desk: words } = usePack('purposeDesk');
  const { poster } = usePack('purposeRead');
  const { standing, publicChoice, sightings } = at.purpose;
  const [by, setBy] = useState(at.name);
  const { busy, press, faultOf, forget } = usePress(at);
  if (standing === null) return null;
  const open = publicChoice?.open === true;
  const count = (shown: ShownCount) =>
    shown.kind === 'count' ? poster.countOf(shown.count) : shown.kind === 'heard' ? poster.few : poster.nobody;
  return (
    <section className="stack">
      <h2>{words.publicHeading}</h2>
      <p>
        {open && publicChoice !== null ? words.publicOn(publicChoice.by, dateWords(publicChoice.on)) : words.publicOff}
      </p>
      <Field
        label={words.name}
        name="public-by"
        value={by}
        onValue={(value) => {
          setBy(value);
          forget();
        }}
        fault={faultOf('by')}
      />
      <div className="row">
        <Button
          busy={busy}
          onPress={() => void press((at) => call(choosePublic, { at, body: { open: !open, by } }), ['by'])}
        >
          {open ? words.publicShut : words.publicOpen}
        </Button>
        {open ? <Link href={`/p/${at.id}`}>{words.publicLink}</Link> : null}
        <Link href={`/poster/${at.id}`}>{words.posterLink}</Link>
      </div>
      {sightings === null ? null : (
        <p>
          <strong>{words.sightings}</strong> {poster.saw}: {count(sightings.saw)}. {poster.opposite}:{' '}
          {count(sightings.opposite)}.
        </p>
      )}
    </section>
  );
};
