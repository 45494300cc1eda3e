import { call } from '../../device/api.ts';
import { type DeskCircle, giveConsent, readOwnConsent, type VersionView } from '@throughline/protocol';
import '../purpose/purpose.css';
import {
  CONSENT_ANSWERS,
  CONSENT_WORDS_LIMIT,
  type ConsentAnswer,
  lengthOf,
  parseCardCode,
  type PositionId,
  tidyText,
  AUDIENCES,
  type Audience,
  withoutPrivateWords,
} from '@throughline/domain';
import { type FormEvent, useRef, useState } from 'react';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Device, memoryStorage } from '../../device/device.ts';
import { cardSecret, textHash } from '../../device/keys.ts';
import { useKept } from '../../device/use-kept.ts';
import { Button } from '../../parts/button.tsx';
import { Choices } from '../../parts/choice.tsx';
import { Field, fieldId } from '../../parts/field.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PositionBadge } from '../../parts/position-shape.tsx';
import { AnswerSign } from './answer-sign.tsx';
import { usePurpose } from '../purpose/use-purpose.ts';
import { useNow } from '../../frames/desk/use-now.ts';
import { useDeskCircle } from '../../frames/desk/desk-data.ts';
import { DeskPage, NotReady } from '../../frames/desk/desk-page.tsx';
import { memberPlace } from '../../frames/desk/member-place.ts';
import { Said } from '../../parts/said.tsx';

const RATHER = 'rather-not';

/** Typing in consents from paper. A card's code is its secret, so a card typed in twice is one answer. */
export const TypeConsentPage = ({ id }: { readonly id: string }) => {
  const loaded = useDeskCircle(id);
  const { ways } = usePack('desk');
  if (loaded.data === null) return <NotReady problem={loaded.problem} title={ways.typeIn} />;
  memberPlace(loaded.data);
  return <Asked id={id} desk={loaded.data} />;
};

const Asked = ({ id, desk }: { readonly id: string; readonly desk: DeskCircle }) => {
  const { paper } = usePack('purposeDesk');
  const { shared } = usePack('purpose');
  const now = useNow(id, desk.pass, () => undefined);
  const { purpose } = usePurpose(id, desk.pass, now);
  const version = purpose?.versions.find(({ number }) => number === purpose.asked?.number);
  return (
    <DeskPage title={paper.typeTitle} circle={desk.circle.name} id={id}>
      {purpose === null ? (
        <Loading words={shared.loading} />
      ) : version === undefined ? (
        <div className="column stack">
          <h1>{paper.typeTitle}</h1>
          <p>{paper.otherVersion}</p>
        </div>
      ) : (
        <TypeIn key={version.number} id={id} desk={desk} version={version} />
      )}
    </DeskPage>
  );
};

type Typed = {
  readonly code: string;
  readonly position: string | null;
  readonly answer: ConsentAnswer | null;
  readonly words: string;
  readonly wouldChange: string;
  readonly shown: Audience | null;
};
const EMPTY: Typed = { code: '', position: null, answer: null, words: '', wouldChange: '', shown: null };

const TypeIn = ({
  id,
  desk,
  version,
}: {
  readonly id: string;
  readonly desk: DeskCircle;
  readonly version: VersionView;
}) => {
  const { paper, desk: deskWords } = usePack('purposeDesk');
  const { consent, shared } = usePack('purpose');
  const { ways } = usePack('desk');
  const { join } = useWords();
  // the current card survives a reload, but only in this tab: the next person at this computer must not find it
  const { typed, setTyped } = useKept(`card-consent.${id}`, EMPTY, { goesWith: 'tab' });
  const [fault, setFault] = useState<{ readonly field: string; readonly words: string } | null>(null);
  const [saved, setSaved] = useState(0);
  const [before, setBefore] = useState(0);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const text = textHash(version);
  const change = (part: Partial<Typed>) => {
    setFault(null);
    setTyped({ ...typed, ...part });
  };
  const keyOf = (code: string): string | null => {
    const card = parseCardCode(code);
    return card === null ? null : new Device(memoryStorage(), cardSecret(id, card)).key(id, 'consent', text);
  };
  const lastOf = async (key: string): Promise<number> => {
    const answered = await call(readOwnConsent, { at: { circle: id }, pass: desk.pass, body: { key, text } });
    return answered.ok ? answered.body.n : 0;
  };
  const refuse = (field: string, words: string) => {
    setFault({ field, words });
    const query = ['code', 'words', 'wouldChange'].includes(field) ? `#${fieldId(field)}` : `[name=card-${field}]`;
    form.current?.querySelector<HTMLElement>(query)?.focus();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const key = keyOf(typed.code);
    if (key === null) return refuse('code', ways.cardFault);
    if (typed.position === null) return refuse('position', ways.choose);
    if (typed.answer === null) return refuse('answer', consent.choose);
    if (typed.answer !== 'consent' && typed.shown === null) return refuse('shown', consent.chooseShown);
    setBusy(true);
    const n = (await lastOf(key)) + 1;
    const answered = await call(giveConsent, {
      at: { circle: id },
      pass: desk.pass,
      body: {
        key,
        text,
        position: typed.position === RATHER ? null : (typed.position as PositionId),
        ...withoutPrivateWords({
          answer: typed.answer,
          words: tidyText(typed.words, 'many-lines'),
          wouldChange: tidyText(typed.wouldChange, 'many-lines'),
          shown: typed.shown ?? 'count-only',
        }),
        n,
      },
    });
    setBusy(false);
    if (!answered.ok)
      return refuse(
        answered.offline ? 'code' : (answered.refusal.field ?? 'code'),
        answered.offline ? deskWords.offline : answered.refusal.words,
      );
    setSaved(saved + 1);
    setBefore(0);
    setTyped(EMPTY);
    form.current?.querySelector<HTMLElement>(`#${fieldId('code')}`)?.focus();
  };
  const faultOf = (field: string) => (fault?.field === field ? fault.words : undefined);
  const box = (field: 'words' | 'wouldChange', label: string) => (
    <Field
      label={label}
      name={field}
      lines
      words
      value={typed[field]}
      onValue={(value) => change({ [field]: value })}
      fault={faultOf(field)}
      count={consent.count(lengthOf(tidyText(typed[field], 'many-lines')), CONSENT_WORDS_LIMIT)}
    />
  );
  return (
    <form ref={form} className="column stack-loose" noValidate onSubmit={(event) => void save(event)}>
      <div className="stack-tight">
        <h1>{paper.typeTitle}</h1>
        <p className="soft">{paper.typeMore}</p>
        <p className="small soft">{paper.of(version.number, version.text.slice(0, 6))}</p>
        <Said>{saved === 0 ? null : <strong>{paper.saved(saved)}</strong>}</Said>
      </div>
      <div
        className="stack-tight"
        onBlur={() => {
          const key = keyOf(typed.code);
          if (key !== null) void lastOf(key).then(setBefore);
        }}
      >
        <Field
          label={ways.cardCode}
          name="code"
          value={typed.code}
          onValue={(code) => change({ code })}
          fault={faultOf('code')}
          autoComplete="off"
        />
        <Said>{before > 0 ? paper.typedBefore : null}</Said>
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
      <Choices
        legend={consent.yours}
        name="card-answer"
        value={typed.answer}
        onValue={(answer) => change({ answer: answer as ConsentAnswer })}
        fault={faultOf('answer')}
        options={CONSENT_ANSWERS.map((answer) => ({
          value: answer,
          name: shared.answers[answer],
          badge: <AnswerSign answer={answer} />,
        }))}
      />
      {typed.answer === 'worry' || typed.answer === 'not-yet' ? (
        <>
          {box('words', paper.words)}
          {typed.answer === 'not-yet' ? box('wouldChange', paper.change) : null}
          <Choices
            legend={paper.shownLegend}
            name="card-shown"
            value={typed.shown}
            onValue={(shown) => change({ shown: shown as Audience })}
            fault={faultOf('shown')}
            options={AUDIENCES.map((shown) => ({ value: shown, name: consent.shown[shown] }))}
          />
        </>
      ) : null}
      <Button kind="filled" main type="submit" busy={busy}>
        {paper.save}
      </Button>
    </form>
  );
};
