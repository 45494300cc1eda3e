import { call } from '../../device/api.ts';
import { closeConsent, type VersionView } from '@throughline/protocol';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { dateWords, usePack } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { Choices } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { PurposeText } from '../purpose/purpose-text.tsx';
import type { AtDesk } from '../purpose/at-desk.ts';
import { usePress } from '../purpose/use-press.ts';
import { Said } from '../../parts/said.tsx';

/** The open consent round: how many answered, in batches only, and how to close it. */
export const AskedSection = ({
  at,
  version,
  filled,
}: {
  readonly at: AtDesk;
  readonly version: VersionView;
  /** Whether its button is the filled one. A page has one filled button, and unanswered not-yets come first. */
  readonly filled: boolean;
}) => {
  const { desk: words } = usePack('purposeDesk');
  const { consent } = usePack('purpose');
  const { purpose, id, desk } = at;
  const { busy, press, faultOf, forget } = usePress(at);
  const [asking, setAsking] = useState(false);
  const [adopt, setAdopt] = useState<string | null>(null);
  const [reasons, setReasons] = useState('');
  const [by, setBy] = useState(at.name);
  const form = useRef<HTMLFormElement>(null);
  const answered = purpose.asked?.answered ?? { kind: 'not-heard' as const };
  // a person may have to decide although the rule does not say so: fewer than five answers decide nothing
  const maybeDecides = desk.circle.rule === 'convener-decides' || answered.kind !== 'count';
  const close = async () => {
    setAsking(false);
    const done = await press(
      (at) => call(closeConsent, { at, body: { number: version.number, adopt: adopt === 'yes', reasons, by } }),
      ['reasons', 'by'],
    );
    if (done === null) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  };
  return (
    <form
      ref={form}
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsking(true);
      }}
    >
      <div>
        <h1 className="finding">{words.isAsked(version.number)}</h1>
        <Said pace={10_000} className="figures">
          {answered.kind === 'count'
            ? words.answered.count(answered.count)
            : answered.kind === 'heard'
              ? words.answered.few
              : words.answered.none}{' '}
          {version.until === null ? '' : consent.until(dateWords(version.until))}
        </Said>
        <p className="soft">{purpose.asked?.open === false ? words.over : words.openMore}</p>
      </div>
      <details>
        <summary>{words.exact(version.text.slice(0, 6))}</summary>
        <PurposeText parts={version.parts} language={version.language} level={3} />
      </details>
      {maybeDecides ? (
        <>
          <p className="soft">{words.closeDecides}</p>
          <Choices
            legend={words.adopt}
            name="adopt"
            value={adopt}
            onValue={(value) => setAdopt(value)}
            options={[
              { value: 'yes', name: words.adoptYes },
              { value: 'no', name: words.adoptNo },
            ]}
          />
          <Field
            label={words.reasons}
            hint={words.reasonsHint}
            name="reasons"
            lines
            words
            value={reasons}
            onValue={(value) => {
              setReasons(value);
              forget();
            }}
            fault={faultOf('reasons')}
          />
          <Field
            label={words.by}
            name="by"
            value={by}
            onValue={(value) => {
              setBy(value);
              forget();
            }}
            fault={faultOf('by')}
          />
        </>
      ) : null}
      <div className="row">
        <Button kind={filled ? 'filled' : 'outline'} type="submit" busy={busy}>
          {words.close}
        </Button>
        <Link href={`/c/${id}/consent`}>{words.consentLink}</Link>
        <Link href={`/print/${id}/consent`}>{words.cards}</Link>
        <Link href={`/desk/${id}/type-consent`}>{words.typeIn}</Link>
      </div>
      {asking ? (
        <Dialog
          heading={words.closeHeading}
          yes={words.closeYes}
          no={words.closeNo}
          busy={busy}
          onYes={() => void close()}
          onNo={() => setAsking(false)}
        >
          <p>{words.closeSure}</p>
        </Dialog>
      ) : null}
    </form>
  );
};
