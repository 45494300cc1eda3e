import { type Answer, lengthOf, parseCardCode, type PositionId, tidyText, VOICE_LIMIT } from '@throughline/domain';
import type { DeskCircle } from '@throughline/protocol';
import { type FormEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useWords } from '../app/words.tsx';
import { useCircle } from '../device/circle-data.ts';
import { browserKeep, Device, memoryKeep, newPlace } from '../device/device.ts';
import { cardSecret } from '../device/keys.ts';
import { restorePlace } from '../device/restore-place.ts';
import { makeSession } from '../device/session.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { PositionBadge } from '../parts/position-shape.tsx';
import { WaitingLine } from '../member/member-page.tsx';
import { useDeskCircle } from './desk-data.ts';
import { DeskPage, NotReady, roomsOf } from './desk-page.tsx';
import { useDeskWords } from './desk-words.tsx';
import { memberPlace } from './member-place.ts';

/** Typing in what people wrote on paper cards. The card's code is its secret: typed twice, it is one ballot. */
export const TypeInPage = ({ id }: { readonly id: string }) => {
  const words = useDeskWords();
  const loaded = useDeskCircle(id);
  if (loaded.data === undefined) return <NotReady error={loaded.error} title={words.ways.typeIn} />;
  memberPlace(loaded.data);
  return (
    <DeskPage title={words.ways.typeIn} circle={loaded.data.circle.name} rooms={roomsOf(id, { circle: words.circle.whatHeading, voices: words.voices.title, ways: words.ways.title })}>
      <TypeIn id={id} desk={loaded.data} />
    </DeskPage>
  );
};

const RATHER = 'rather-not';
const KEYS: Readonly<Record<string, Answer | null>> = { '1': 1, '2': -1, '3': 0, '0': null };

const TypeIn = ({ id, desk }: { readonly id: string; readonly desk: DeskCircle }) => {
  const { ways } = useDeskWords();
  const { join, respond } = useWords();
  const data = useCircle(id, desk.pass);
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<{ readonly field: 'code' | 'position' | 'voice'; readonly words: string } | null>(null);
  const [position, setPosition] = useState<string | null>(null);
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer | null>>>({});
  const [voice, setVoice] = useState('');
  const [saved, setSaved] = useState(0);
  const first = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  // the order of the printed card: by id, as the list comes
  const asked = useMemo(() => (data.voices ?? []).filter(({ state }) => state === 'asked'), [data.voices]);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const card = parseCardCode(code);
    if (card === null) return setFault({ field: 'code', words: ways.cardFault });
    if (position === null) return setFault({ field: 'position', words: ways.choose });
    const text = tidyText(voice);
    if (lengthOf(text) > VOICE_LIMIT) return setFault({ field: 'voice', words: `${lengthOf(text)} / ${VOICE_LIMIT}` });
    const device = new Device(memoryKeep(), cardSecret(id, card));
    const { outbox } = makeSession(device, browserKeep);
    // a card typed before: its numbers go on from where they were
    const before = (await restorePlace(device, { circle: desk.circle, pass: desk.pass })) ?? newPlace(desk.circle, desk.pass);
    device.setPlace(before);
    const key = device.key(id, 'ballot');
    outbox.put(id, 'ballots', key.slice(0, 12), { key, position: position === RATHER ? null : (position as PositionId), n: before.positionN + 1 });
    for (const [id_, answer] of Object.entries(answers)) {
      outbox.putResponse(id, key, { voice: id_, answer, important: false, n: (before.answers[id_]?.n ?? 0) + 1 });
    }
    if (text !== '' && !before.voices.some((known) => known.text === text)) {
      const fresh = device.fresh(id, 'voice');
      outbox.put(id, 'voices', fresh.id, { key: fresh.key, text, language: desk.circle.language });
    }
    setSaved(saved + 1);
    setCode('');
    setPosition(null);
    setAnswers({});
    setVoice('');
    setFault(null);
    first.current?.focus();
  };
  return (
    <form className="column stack-loose" noValidate onSubmit={(event) => void save(event)}>
      <div className="stack-tight">
        <h1>{ways.typeIn}</h1>
        <p className="soft">{ways.typeInMore}</p>
        {data.now !== null && data.now.round?.state !== 'open' ? <p><strong>{ways.notOpen}</strong></p> : null}
        <p role="status">{saved === 0 ? null : <strong>{ways.saved(saved)}</strong>}</p>
      </div>
      <Field label={ways.cardCode} name="code" boxRef={first} value={code} onValue={(value) => { setCode(value); setFault(null); }} fault={fault?.field === 'code' ? fault.words : undefined} autoComplete="off" />
      <Choices
        legend={ways.position}
        name="card-position"
        value={position}
        onValue={(value) => { setPosition(value); setFault(null); }}
        fault={fault?.field === 'position' ? fault.words : undefined}
        options={[...desk.circle.positions.map(({ id: own, name }, index) => ({ value: own as string, name, badge: <PositionBadge place={index} /> })), { value: RATHER, name: join.rather, badge: <PositionBadge place={null} /> }]}
      />
      <fieldset className="stack-tight">
        <legend className="label">{ways.answers}</legend>
        {asked.length === 0 ? <p className="soft">{ways.noVoices}</p> : null}
        <ol className="card-answers">
          {asked.map((one, index) => (
            <li key={one.id}>
              <AnswerRow number={index + 1} text={one.text} language={one.language} answer={answers[one.id]} onAnswer={(answer) => setAnswers((before) => ({ ...before, [one.id]: answer }))} words={{ ...respond, leftOut: ways.leftOut }} />
            </li>
          ))}
        </ol>
      </fieldset>
      <Field label={ways.voice} hint={ways.voiceHint} name="card-voice" lines words value={voice} onValue={setVoice} fault={fault?.field === 'voice' ? fault.words : undefined} count={`${lengthOf(tidyText(voice))} / ${VOICE_LIMIT}`} />
      <Button kind="filled" main type="submit">{ways.save}</Button>
      <WaitingLine circle={id} connected={data.connected} />
    </form>
  );
};

const AnswerRow = ({ number, text, language, answer, onAnswer, words }: { readonly number: number; readonly text: string; readonly language: string; readonly answer: Answer | null | undefined; readonly onAnswer: (answer: Answer | null) => void; readonly words: { readonly agree: string; readonly disagree: string; readonly pass: string; readonly leftOut: string } }) => {
  const press = (event: KeyboardEvent<HTMLSelectElement>) => {
    const chosen = KEYS[event.key];
    if (chosen === undefined) return;
    event.preventDefault();
    onAnswer(chosen);
    const boxes = [...document.querySelectorAll<HTMLSelectElement>('.card-answers select')];
    boxes[boxes.indexOf(event.currentTarget) + 1]?.focus();
  };
  return (
    <label className="card-answer">
      <span className="figures soft">{number}</span>
      <span className="words" lang={language} dir="auto">{text}</span>
      <select className="box" value={answer === undefined || answer === null ? '' : String(answer)} onKeyDown={press} onChange={(event) => onAnswer(event.target.value === '' ? null : (Number(event.target.value) as Answer))}>
        <option value="">{words.leftOut}</option>
        <option value="1">{words.agree}</option>
        <option value="-1">{words.disagree}</option>
        <option value="0">{words.pass}</option>
      </select>
    </label>
  );
};
