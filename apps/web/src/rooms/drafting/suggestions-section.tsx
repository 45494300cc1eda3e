import { usePack } from '../../kernel/words.tsx';
import type { PartId } from '@throughline/domain';
import type { SuggestionView } from '@throughline/protocol';
import { type FormEvent, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import type { SharedDraft } from './shared-draft.ts';
import type { StudioActions } from './use-actions.ts';
import { shortWords } from './voice-words.tsx';

/** Words that others suggest. Whoever writes takes them in, or sets them aside with a reason. */
export const SuggestionsSection = ({
  suggestions,
  part,
  draft,
  actions,
  notify,
  isOpen,
}: {
  readonly suggestions: readonly SuggestionView[];
  /** Show only suggestions for this part; null: for all parts. */
  readonly part: PartId | null;
  readonly draft: SharedDraft;
  readonly actions: StudioActions;
  readonly notify: (words: string) => void;
  readonly isOpen: boolean;
}) => {
  const words = usePack('drafting');
  const own = suggestions.filter((one) => part === null || one.part === part);
  const waiting = own.filter(({ state }) => state === 'waiting');
  const aside = own.filter(({ state }) => state === 'aside');
  const use = async (one: SuggestionView) => {
    // settles before it inserts, so that of two people who press at once only one inserts it
    if (!(await actions.settle(one.id, 'taken', ''))) return;
    const text = draft.text(one.part);
    draft.edit('suggestion', () => text.insert(text.length, `${text.length === 0 ? '' : '\n'}${one.text}`));
    notify(words.used);
  };
  return (
    <section className="stack-tight">
      <h2>{words.suggestions(waiting.length)}</h2>
      {waiting.length === 0 ? <p className="small soft">{words.suggestNone}</p> : null}
      <ul className="studio-suggestions">
        {waiting.map((one) => (
          <Waiting key={one.id} one={one} isOpen={isOpen} onUse={() => void use(one)} actions={actions} />
        ))}
      </ul>
      {aside.length === 0 ? null : (
        <details>
          <summary>{words.asideList(aside.length)}</summary>
          <ul className="studio-suggestions">
            {aside.map((one) => (
              <li key={one.id}>
                <p className="words" dir="auto">
                  {one.text}
                </p>
                <p className="small">{words.asideBecause(one.reason)}</p>
                {isOpen ? (
                  <Button kind="quiet" onPress={() => void actions.settle(one.id, 'waiting', '')}>
                    {words.waitAgain}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};

const Waiting = ({
  one,
  isOpen,
  onUse,
  actions,
}: {
  readonly one: SuggestionView;
  readonly isOpen: boolean;
  readonly onUse: () => void;
  readonly actions: StudioActions;
}) => {
  const words = usePack('drafting');
  const [reason, setReason] = useState<string | null>(null);
  const putAside = (event: FormEvent) => {
    event.preventDefault();
    void actions.settle(one.id, 'aside', reason ?? '');
  };
  return (
    <li>
      <p className="words" dir="auto">
        “{one.text}”
      </p>
      <p className="small soft">{words.suggestFor(words.parts[one.part])}</p>
      {!isOpen ? null : reason === null ? (
        <div className="row">
          <Button kind="quiet" aria-label={words.useThis(shortWords(one.text))} onPress={onUse}>
            {words.use}
          </Button>
          <Button kind="quiet" aria-label={words.asideThis(shortWords(one.text))} onPress={() => setReason('')}>
            {words.aside}
          </Button>
        </div>
      ) : (
        <form className="stack-tight" noValidate onSubmit={putAside}>
          <Field label={words.asideReason} name={`aside-${one.id}`} value={reason} onValue={setReason} words />
          <div className="row">
            <Button type="submit">{words.asideDone}</Button>
            <Button kind="quiet" onPress={() => setReason(null)}>
              {words.asideNo}
            </Button>
          </div>
        </form>
      )}
    </li>
  );
};
