import { call } from '../../device/api.ts';
import { type SuggestionView, suggestWords, takeSuggestionBack } from '@throughline/protocol';
import { lengthOf, type PartId, SUGGESTION_LIMIT, tidyText } from '@throughline/domain';
import { type FormEvent, useEffect, useState } from 'react';
import { usePack, useWords } from '../../kernel/words.tsx';
import { usePlace, useSession } from '../../device/session.ts';
import { useKept } from '../../device/use-kept.ts';
import { Button } from '../../parts/button.tsx';
import { PromiseCallout } from '../../parts/callout.tsx';
import { Field } from '../../parts/field.tsx';
import { Said } from '../../parts/said.tsx';

/**
 * Suggests words for a part, for somebody who would rather not type in the shared text, and lists what became of their
 * suggestions.
 */
export const SuggestForm = ({
  circle,
  pass,
  draft,
  part,
  suggestions,
  refresh,
}: {
  readonly circle: string;
  readonly pass: string;
  readonly draft: string;
  readonly part: PartId;
  readonly suggestions: readonly SuggestionView[];
  readonly refresh: () => Promise<void>;
}) => {
  const words = usePack('drafting');
  const { app } = useWords();
  const { device, outbox } = useSession();
  const place = usePlace(circle);
  const { typed: text, setTyped } = useKept(`suggest.${circle}.${draft}.${part}`, '', {
    before: `throughline.suggest.${circle}.${draft}.${part}`,
  });
  const [notice, setNotice] = useState<string | null>(null);
  const [fault, setFault] = useState<string>();
  const setText = (typed: string) => {
    setTyped(typed);
    setFault(undefined);
  };
  useEffect(
    () =>
      outbox.hear(({ name, answered }) => {
        if (name.startsWith(`${circle}/suggestions/`) && !answered.ok && !answered.offline)
          setNotice(answered.refusal.words);
        else if (name.startsWith(`${circle}/suggestions/`) && answered.ok) {
          setNotice(words.suggestSent);
          void refresh();
        }
      }),
    [outbox, circle, words, refresh],
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    const tidy = tidyText(text, 'many-lines');
    if (tidy === '') return setFault(words.suggestEmpty);
    if (lengthOf(tidy) > SUGGESTION_LIMIT) return setFault(words.suggestLong(lengthOf(tidy), SUGGESTION_LIMIT));
    const fresh = device.fresh(circle, 'suggestion');
    device.change(circle, (before) => ({
      ...before,
      suggestions: [...(before.suggestions ?? []), { item: fresh.item, id: fresh.id, text: tidy }],
    }));
    setNotice(words.suggestWaiting);
    outbox.put(suggestWords, circle, fresh.id, { key: fresh.key, draft, part, text: tidy });
    setText('');
  };
  const takeBack = async (item: string, id: string) => {
    const { key } = device.written(circle, 'suggestion', item);
    const answered = await call(takeSuggestionBack, { at: { circle }, pass, body: { key } });
    if (!answered.ok && (answered.offline || answered.status !== 404))
      return setNotice(answered.offline ? words.offline : answered.refusal.words);
    device.change(circle, (before) => ({
      ...before,
      suggestions: (before.suggestions ?? []).filter((one) => one.id !== id),
    }));
    setNotice(words.takenBack);
    await refresh();
  };
  const own = (place?.suggestions ?? []).flatMap((written) => {
    const there = suggestions.find(({ id }) => id === written.id);
    return there === undefined || there.part !== part || there.draft !== draft
      ? []
      : [{ ...there, item: written.item }];
  });
  return (
    <details className="studio-suggest">
      <summary>{words.suggestHeading}</summary>
      <form className="stack" noValidate onSubmit={send}>
        <p className="small soft">{words.suggestMore}</p>
        <Field
          label={words.suggestLabel(words.parts[part])}
          name={`suggest-${part}`}
          lines
          words
          value={text}
          onValue={setText}
          fault={fault}
          count={words.count(lengthOf(tidyText(text, 'many-lines')), SUGGESTION_LIMIT)}
        />
        <PromiseCallout name={app.notStored} remains={app.remains}>
          {words.suggestPromise}
        </PromiseCallout>
        <Button type="submit">{words.suggestButton}</Button>
        <Said className="small">{notice ?? ''}</Said>
      </form>
      {own.length === 0 ? null : (
        <section className="stack-tight">
          <h3>{words.own}</h3>
          <ul className="studio-suggestions">
            {own.map((one) => (
              <li key={one.id}>
                <p className="words" dir="auto">
                  {one.text}
                </p>
                <p className="small">
                  {one.state === 'waiting'
                    ? words.waits
                    : one.state === 'taken'
                      ? words.takenState
                      : words.asideBecause(one.reason)}
                </p>
                <Button kind="quiet" onPress={() => void takeBack(one.item, one.id)}>
                  {words.takeBack}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </details>
  );
};
