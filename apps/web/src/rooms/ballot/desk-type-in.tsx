import { type Answer, lengthOf, parseCardCode, tidyText, VOICE_LIMIT } from '@throughline/domain';
import type { DeskCircle } from '@throughline/protocol';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { usePack, useWords } from '../../kernel/words.tsx';
import { useCircle } from '../../kernel/circle-data.ts';
import type { Place } from '../../device/device.ts';
import { useKept } from '../../device/use-kept.ts';
import { BackLine, WaitingLine } from '../../frames/member/member-page.tsx';
import { Button } from '../../parts/button.tsx';
import { Choices } from '../../parts/choice.tsx';
import { Field, fieldId } from '../../parts/field.tsx';
import { PositionBadge } from '../../parts/position-shape.tsx';
import { CardAnswers } from './card-answers.tsx';
import { useDeskCircle } from '../../frames/desk/desk-data.ts';
import { DeskPage, NotReady } from '../../frames/desk/desk-page.tsx';
import { memberPlace } from '../../frames/desk/member-place.ts';
import { type CardFault, EMPTY_CARD, RATHER, readCard, saveCard, type TypedCard } from './paper-card.ts';
import { Said } from '../../parts/said.tsx';

/** Typing in what people wrote on paper cards. A card's code is its secret, so a card typed in twice is one ballot. */
export const TypeInPage = ({ id }: { readonly id: string }) => {
  const words = usePack('desk');
  const loaded = useDeskCircle(id);
  if (loaded.data === null) return <NotReady problem={loaded.problem} title={words.ways.typeIn} />;
  memberPlace(loaded.data);
  return (
    <DeskPage title={words.ways.typeIn} circle={loaded.data.circle.name} id={id}>
      <TypeIn id={id} desk={loaded.data} />
    </DeskPage>
  );
};

const TypeIn = ({ id, desk }: { readonly id: string; readonly desk: DeskCircle }) => {
  const { ways } = usePack('desk');
  const { join } = useWords();
  const data = useCircle(id, desk.pass);
  // the current card survives a reload, but only in this tab: the next person at this computer must not find it
  const { typed, setTyped } = useKept(`card.${id}`, EMPTY_CARD, { goesWith: 'tab' });
  const [before, setBefore] = useState<{ readonly card: string; readonly place: Place } | null>(null);
  const [fault, setFault] = useState<CardFault | null>(null);
  const [saved, setSaved] = useState(0);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<TypedCard>) => {
    setTyped((now) => ({ ...now, ...part }));
    setFault(null);
  };
  const focus = (query: string) => form.current?.querySelector<HTMLElement>(query)?.focus();

  const card = parseCardCode(typed.code);
  // whoever types the code of a card that was typed in before sees its answers, and continues from them
  const read = async () => {
    if (card === null || before?.card === card) return;
    const found = await readCard(desk, typed.code);
    setBefore(found === null ? null : { card, place: found.place });
    if (found !== null) setTyped((now) => (isUntouched(now) ? { ...found.typed, code: now.code } : now));
  };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const known = before?.card === card ? before.place : ((await readCard(desk, typed.code))?.place ?? null);
    const wrong = await saveCard(desk, typed, known, data.connected);
    setBusy(false);
    setFault(wrong);
    if (wrong !== null)
      return focus(
        wrong.field === 'code'
          ? `#${fieldId('code')}`
          : wrong.field === 'voice'
            ? `#${fieldId('card-voice')}`
            : 'input[type=radio]',
      );
    setSaved(saved + 1);
    setTyped(EMPTY_CARD);
    setBefore(null);
    focus(`#${fieldId('code')}`);
  };

  // Enter moves to the next section of the card; only the button sends it
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    focus(
      event.target.type === 'radio' ? '.card-answers select, textarea' : 'input[type=radio]:checked, input[type=radio]',
    );
  };

  const length = lengthOf(tidyText(typed.voice));
  const faultOf = (field: CardFault['field']): string | undefined =>
    fault?.field !== field
      ? undefined
      : {
          'not-a-card': ways.cardFault,
          'no-position': ways.choose,
          'too-long': ways.tooLong(length, VOICE_LIMIT),
          offline: ways.voiceNow,
          refused: fault.words ?? '',
        }[fault.why];
  return (
    <form ref={form} className="column stack-loose" noValidate onSubmit={(event) => void save(event)} onKeyDown={press}>
      <div className="stack-tight">
        <h1>{ways.typeIn}</h1>
        <p className="soft">{ways.typeInMore}</p>
        {data.now !== null && data.now.round?.state !== 'open' ? (
          <p>
            <strong>{ways.notOpen}</strong>
          </p>
        ) : null}
        <Said>{saved === 0 ? null : <strong>{ways.saved(saved)}</strong>}</Said>
      </div>
      <div className="stack-tight" onBlur={() => void read()}>
        <Field
          label={ways.cardCode}
          name="code"
          value={typed.code}
          onValue={(code) => change({ code })}
          fault={faultOf('code')}
          autoComplete="off"
        />
        <Said>{before !== null && before.card === card ? ways.typedBefore : null}</Said>
      </div>
      <Choices
        legend={ways.position}
        name="card-position"
        value={typed.position}
        onValue={(position) => change({ position })}
        fault={faultOf('position')}
        options={[
          ...desk.circle.positions.map(({ id: own, name }, index) => ({
            value: own as string,
            name,
            badge: <PositionBadge place={index} />,
          })),
          { value: RATHER, name: join.rather, badge: <PositionBadge place={null} /> },
        ]}
      />
      <CardAnswers
        circle={id}
        voices={data.voices ?? []}
        answers={typed.answers}
        onAnswer={(voice, answer: Answer | null) => {
          setTyped((now) => ({ ...now, answers: { ...now.answers, [voice]: answer } }));
          setFault(null);
        }}
        onEnd={() => focus(`#${fieldId('card-voice')}`)}
      />
      <Field
        label={ways.voice}
        hint={ways.voiceHint}
        name="card-voice"
        lines
        words
        value={typed.voice}
        onValue={(voice) => change({ voice })}
        fault={faultOf('voice')}
        count={`${length} / ${VOICE_LIMIT}`}
      />
      <Button kind="filled" main type="submit" busy={busy}>
        {ways.save}
      </Button>
      <WaitingLine circle={id} connected={data.connected} />
      <BackLine circle={id} />
    </form>
  );
};

const isUntouched = ({ position, answers, voice }: TypedCard): boolean =>
  position === null && voice === '' && Object.keys(answers).length === 0;
