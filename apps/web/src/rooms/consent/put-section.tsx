import { call } from '../../device/api.ts';
import { putToConsent, readDrafts } from '@throughline/protocol';
import { useFetched } from '../../device/use-fetched.ts';
import { usePack } from '../../kernel/words.tsx';
import { EMPTY_PARTS } from '@throughline/domain';
import { useState } from 'react';
import { Link, useSearch } from 'wouter';
import { Button } from '../../parts/button.tsx';
import { Choices } from '../../parts/choice.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { PurposeText } from '../purpose/purpose-text.tsx';
import type { AtDesk } from '../purpose/at-desk.ts';
import { usePress } from '../purpose/use-press.ts';

/** Puts a draft to consent: which one, the date of its review, and until when answers are taken. */
export const PutSection = ({ at, first }: { readonly at: AtDesk; readonly first: boolean }) => {
  const { desk: words } = usePack('purposeDesk');
  const sought = new URLSearchParams(useSearch()).get('draft');
  // a link from the studio names the draft
  const [draft, setDraft] = useState<string | null>(sought);
  const [reviewOn, setReviewOn] = useState('');
  const [until, setUntil] = useState('');
  const [asking, setAsking] = useState(false);
  const { busy, press, faultOf, forget } = usePress(at);
  const { id, desk } = at;
  const { data: read, again } = useFetched({ route: readDrafts, at: { circle: id }, pass: desk.pass });
  const drafts = read?.drafts ?? null;
  const chosen = drafts?.find((one) => one.id === draft);

  const put = async () => {
    setAsking(false);
    const done = await press(
      (at) =>
        call(putToConsent, {
          at,
          body: {
            draft: { from: 'draft', id: chosen?.id ?? '', seen: chosen?.parts ?? EMPTY_PARTS },
            reviewOn,
            until: until === '' ? null : until,
          },
        }),
      ['reviewOn', 'until', 'draft'],
    );
    // it may be refused because somebody typed meanwhile. The new words are then shown beside the refusal.
    if (done === null) void again();
    else at.notify(words.putDone(done.number));
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === undefined) void put();
        else setAsking(true);
      }}
    >
      <h2>{words.putHeading}</h2>
      <p className="soft">{words.putMore}</p>
      {drafts !== null && drafts.length === 0 ? (
        <p>
          {words.noDrafts} <Link href={`/desk/${id}/studio`}>{words.toStudio}</Link>
        </p>
      ) : (
        <>
          <Choices
            legend={words.draft}
            name="draft"
            value={draft}
            onValue={(value) => {
              setDraft(value);
              forget();
            }}
            fault={faultOf('draft')}
            options={(drafts ?? []).map((one) => ({ value: one.id, name: one.name }))}
          />
          {chosen === undefined ? null : <PurposeText parts={chosen.parts} language={desk.circle.language} level={3} />}
          <div className="two-columns">
            <Field
              label={words.reviewOn}
              hint={words.reviewHint}
              name="reviewOn"
              type="date"
              value={reviewOn}
              onValue={(value) => {
                setReviewOn(value);
                forget();
              }}
              fault={faultOf('reviewOn')}
            />
            <Field
              label={words.until}
              hint={words.untilHint}
              name="until"
              type="date"
              value={until}
              onValue={(value) => {
                setUntil(value);
                forget();
              }}
              fault={faultOf('until')}
            />
          </div>
          <div>
            <Button kind={first ? 'filled' : 'outline'} type="submit" busy={busy}>
              {words.put}
            </Button>
          </div>
        </>
      )}
      {asking ? (
        <Dialog
          heading={words.putHeadingSure}
          yes={words.putYes}
          no={words.putNo}
          onYes={() => void put()}
          onNo={() => setAsking(false)}
        >
          <p>{words.putSure}</p>
        </Dialog>
      ) : null}
    </form>
  );
};
