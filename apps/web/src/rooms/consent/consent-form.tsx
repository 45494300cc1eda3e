import type { Pack } from '@throughline/messages';
import {
  CONSENT_ANSWERS,
  CONSENT_WORDS_LIMIT,
  type ConsentAnswer,
  lengthOf,
  tidyText,
  AUDIENCES,
  type Audience,
} from '@throughline/domain';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { PromiseCallout } from '../../parts/callout.tsx';
import { Choices } from '../../parts/choice.tsx';
import { Field, fieldId } from '../../parts/field.tsx';
import { AnswerSign } from './answer-sign.tsx';

/** The state of the form. Nothing is chosen beforehand. */
export type TypedConsent = {
  readonly answer: ConsentAnswer | null;
  readonly words: string;
  readonly wouldChange: string;
  readonly shown: Audience | null;
};

type Fault = { readonly field: 'answer' | 'words' | 'wouldChange' | 'shown'; readonly words: string };

/** Three answers, the words that go with two of them, and who may read the words. */
export const ConsentForm = ({
  typed,
  onTyped,
  changing,
  onLeave,
  onSend,
  language,
  atRisk,
}: {
  readonly typed: TypedConsent;
  readonly onTyped: (typed: TypedConsent) => void;
  readonly changing: boolean;
  readonly onLeave: () => void;
  readonly onSend: () => void;
  readonly language: string;
  readonly atRisk: ReactNode;
}) => {
  const { consent, shared } = usePack('purpose');
  const { app } = useWords();
  const [fault, setFault] = useState<Fault | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<TypedConsent>) => {
    setFault(null);
    onTyped({ ...typed, ...part });
  };
  const faultOf = (field: Fault['field']): string | undefined => (fault?.field === field ? fault.words : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = faultIn(typed, consent);
    setFault(wrong);
    if (wrong === null) return onSend();
    const focus =
      wrong.field === 'answer' || wrong.field === 'shown'
        ? `[name=consent-${wrong.field}]`
        : `#${fieldId(wrong.field)}`;
    form.current?.querySelector<HTMLElement>(focus)?.focus();
  };
  const box = (field: 'words' | 'wouldChange', label: string, hint?: string) => {
    const length = lengthOf(tidyText(typed[field], 'many-lines'));
    return (
      <Field
        label={label}
        hint={hint}
        name={field}
        lines
        words
        language={language}
        value={typed[field]}
        onValue={(value) => change({ [field]: value })}
        fault={faultOf(field)}
        count={consent.count(length, CONSENT_WORDS_LIMIT)}
      />
    );
  };
  return (
    <form ref={form} className="stack-loose" onSubmit={submit} noValidate>
      <Choices
        legend={<span className="ask">{consent.yours}</span>}
        name="consent-answer"
        value={typed.answer}
        onValue={(answer) => change({ answer: answer as ConsentAnswer })}
        fault={faultOf('answer')}
        options={CONSENT_ANSWERS.map((answer) => ({
          value: answer,
          name: shared.answers[answer],
          more: consent.more[answer],
          badge: <AnswerSign answer={answer} />,
        }))}
      />
      {typed.answer === 'worry' ? box('words', consent.worryLabel) : null}
      {typed.answer === 'not-yet' ? (
        <>
          {box('words', consent.reasonLabel)}
          {box('wouldChange', consent.changeLabel, consent.changeHint)}
        </>
      ) : null}
      {typed.answer === 'worry' || typed.answer === 'not-yet' ? (
        <Choices
          legend={consent.shownLegend}
          name="consent-shown"
          value={typed.shown}
          onValue={(shown) => change({ shown: shown as Audience })}
          fault={faultOf('shown')}
          options={AUDIENCES.map((shown) => ({
            value: shown,
            name: consent.shown[shown],
            more: consent.shownMore[shown],
          }))}
        />
      ) : null}
      <div className="stack">
        <PromiseCallout name={app.notStored} remains={app.remains}>
          {consent.promise} {consent.oneEach}
        </PromiseCallout>
        <p className="small soft">{consent.shownAfter}</p>
        {atRisk}
        <Button kind="filled" main type="submit">
          {changing ? consent.change : consent.send}
        </Button>
        {changing ? (
          <Button kind="quiet" onPress={onLeave}>
            {consent.keep}
          </Button>
        ) : null}
      </div>
    </form>
  );
};

const faultIn = (
  { answer, words, wouldChange, shown }: TypedConsent,
  consent: Pack<'purpose'>['consent'],
): Fault | null => {
  if (answer === null) return { field: 'answer', words: consent.choose };
  if (answer === 'consent') return null;
  if (shown === null) return { field: 'shown', words: consent.chooseShown };
  if (shown === 'count-only') return null;
  for (const [field, text] of [
    ['words', words],
    ['wouldChange', wouldChange],
  ] as const) {
    const length = lengthOf(tidyText(text, 'many-lines'));
    if (length > CONSENT_WORDS_LIMIT) return { field, words: consent.tooLong(length, CONSENT_WORDS_LIMIT) };
  }
  const empty = (text: string) => tidyText(text, 'many-lines') === '';
  if (answer === 'worry' && empty(words)) return { field: 'words', words: consent.worryEmpty };
  if (answer === 'not-yet' && empty(words) && empty(wouldChange))
    return { field: 'wouldChange', words: consent.notYetEmpty };
  return null;
};
