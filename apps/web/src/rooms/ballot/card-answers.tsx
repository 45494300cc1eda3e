import type { Answer } from '@throughline/domain';
import type { VoiceView } from '@throughline/protocol';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { printedOrder } from './printed-order.ts';

const KEYS: Readonly<Record<string, Answer | null>> = { '1': 1, '2': -1, '3': 0, '0': null };

type Props = {
  readonly circle: string;
  readonly voices: readonly VoiceView[];
  readonly answers: Readonly<Record<string, Answer | null>>;
  readonly onAnswer: (voice: string, answer: Answer | null) => void;
  /** Called when the last answer was given by a key. */
  readonly onEnd: () => void;
};

/**
 * The answers of one paper card, with the numbers printed on it where this device printed it. Keys: 1, 2, 3, 0, Enter.
 */
export const CardAnswers = ({ circle, voices, answers, onAnswer, onEnd }: Props) => {
  const { ways } = usePack('desk');
  const { respond } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const printed = useMemo(() => printedOrder(circle), [circle]);
  const [all, setAll] = useState(false);
  const asked = voices.filter(({ state }) => state === 'asked');
  const rows =
    printed === null || all
      ? asked.map((voice) => ({ id: voice.id, voice }))
      : printed.map((id) => ({ id, voice: asked.find((voice) => voice.id === id) }));
  const onward = (from: HTMLSelectElement) => {
    const boxes = [...(list.current?.querySelectorAll('select') ?? [])];
    const next = boxes[boxes.indexOf(from) + 1];
    if (next === undefined) onEnd();
    else next.focus();
  };
  const press = (event: KeyboardEvent<HTMLSelectElement>, id: string) => {
    const chosen = KEYS[event.key];
    if (chosen === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (chosen !== undefined) onAnswer(id, chosen);
    onward(event.currentTarget);
  };
  return (
    <fieldset className="stack-tight">
      <legend className="label">{ways.answers}</legend>
      {rows.length === 0 ? (
        <p className="soft">{ways.noVoices}</p>
      ) : (
        <p className="small soft">{printed === null ? ways.otherOrder : all ? null : ways.printedOrder}</p>
      )}
      {printed === null ? null : (
        <Button kind="quiet" onPress={() => setAll(!all)}>
          {all ? ways.printedVoices : ways.allVoices}
        </Button>
      )}
      <ol className="card-answers" ref={list}>
        {rows.map(({ id, voice }, index) => (
          <li key={id}>
            {voice === undefined ? (
              <p className="card-answer soft">
                <span className="figures">{index + 1}</span> <span>{ways.noLonger}</span>
              </p>
            ) : (
              <label className="card-answer">
                <span className="figures soft">{index + 1}</span>
                <span className="words" lang={voice.language} dir="auto">
                  {voice.text}
                </span>
                <select
                  className="box"
                  value={answers[id] === undefined || answers[id] === null ? '' : String(answers[id])}
                  onKeyDown={(event) => press(event, id)}
                  onChange={(event) =>
                    onAnswer(id, event.target.value === '' ? null : (Number(event.target.value) as Answer))
                  }
                >
                  <option value="">{ways.leftOut}</option>
                  <option value="1">{respond.agree}</option>
                  <option value="-1">{respond.disagree}</option>
                  <option value="0">{respond.pass}</option>
                </select>
              </label>
            )}
          </li>
        ))}
      </ol>
    </fieldset>
  );
};
