import { call } from '../../device/api.ts';
import { setReview } from '@throughline/protocol';
import { useState } from 'react';
import { dateWords, usePack } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import type { AtDesk } from './at-desk.ts';
import { usePress } from './use-press.ts';

/** The review date, whether it is over, and setting a new one with a name. */
export const ReviewSection = ({ at }: { readonly at: AtDesk }) => {
  const { desk: words } = usePack('purposeDesk');
  const { standing, reviews } = at.purpose;
  const [open, setOpen] = useState(false);
  const [reviewOn, setReviewOn] = useState('');
  const [by, setBy] = useState(at.name);
  const { busy, press, faultOf, forget } = usePress(at);
  if (standing === null) return null;
  const save = async () => {
    const done = await press(
      (at) => call(setReview, { at, body: { number: standing.number, reviewOn, by } }),
      ['reviewOn', 'by'],
    );
    if (done === null) return;
    setOpen(false);
    setReviewOn('');
    at.notify(words.reviewSaved);
  };
  return (
    <section className="stack-tight">
      <h2>{words.review}</h2>
      <p>
        {standing.overdue ? (
          <strong>{words.reviewDue(dateWords(standing.reviewOn))}</strong>
        ) : (
          words.reviewNext(dateWords(standing.reviewOn))
        )}
      </p>
      {reviews
        .filter(({ number }) => number === standing.number)
        .map((review) => (
          <p key={`${review.setOn}${review.reviewOn}`} className="small soft">
            {words.reviewLine(review.by, dateWords(review.setOn), dateWords(review.reviewOn))}
          </p>
        ))}
      <p className="small soft">{words.reminder}</p>
      {open ? (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Field
            label={words.reviewOn}
            name="new-review"
            type="date"
            value={reviewOn}
            onValue={(value) => {
              setReviewOn(value);
              forget();
            }}
            fault={faultOf('reviewOn')}
          />
          <Field
            label={words.name}
            name="review-by"
            value={by}
            onValue={(value) => {
              setBy(value);
              forget();
            }}
            fault={faultOf('by')}
          />
          <Button type="submit" busy={busy}>
            {words.reviewSave}
          </Button>
        </form>
      ) : (
        <Button onPress={() => setOpen(true)}>{words.reviewNew}</Button>
      )}
    </section>
  );
};
