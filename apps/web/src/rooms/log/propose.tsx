import { call } from '../../device/api.ts';
import { proposeEntry, type ProposeRequest, type VoiceView } from '@throughline/protocol';
import { nearVoices, REASONS } from '@throughline/domain';
import { useState } from 'react';
import { usePack, useWords } from '../../kernel/words.tsx';
import { useSession } from '../../device/session.ts';
import { Button } from '../../parts/button.tsx';
import { Choices } from '../../parts/choice.tsx';
import type { Member } from '../../kernel/room.ts';
import { fieldId } from '../../parts/field.tsx';
import { Said } from '../../parts/said.tsx';

/** How many voices are offered to merge into: the most similar first, then others. */
const MOST_OFFERED = 12;

/** Proposes to hide a voice or to merge it into another. A second person of another position decides. */
export const Propose = ({
  member,
  voice,
  onDone,
  onLeave,
}: {
  readonly member: Member;
  readonly voice: VoiceView;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
}) => {
  const { app } = useWords();
  const words = usePack('log');
  const { device } = useSession();
  const { id, place, data } = member;
  const [action, setAction] = useState<'hide' | 'merge' | null>(null);
  const [reason, setReason] = useState<ProposeRequest['reason'] | null>(null);
  const [into, setInto] = useState<string | null>(null);
  const [fault, setFault] = useState<{
    readonly at: 'action' | 'reason' | 'into' | null;
    readonly words: string;
  } | null>(null);
  const others = (data.voices ?? []).filter((one) => one.id !== voice.id && one.state === 'asked');
  const near = nearVoices(voice.text, others).map((one) => one.voice);
  const offered = [...near, ...others.filter((one) => !near.includes(one))].slice(0, MOST_OFFERED);
  const faultOf = (at: 'action' | 'reason' | 'into') => (fault?.at === at ? fault.words : undefined);
  const refuse = (at: 'action' | 'reason' | 'into', said: string) => {
    setFault({ at, words: said });
    document.getElementById(fieldId(at))?.focus();
  };
  const send = async () => {
    const why = action === 'merge' ? 'same-as-another' : reason;
    if (action === null) return refuse('action', words.proposeWhat);
    if (why === null) return refuse('reason', words.proposeReason);
    if (action === 'merge' && into === null) return refuse('into', words.proposeInto);
    const answered = await call(proposeEntry, {
      at: { circle: id },
      pass: place.pass,
      body: {
        key: device.key(id, 'ballot'),
        voice: voice.id,
        action,
        into: action === 'merge' ? into : null,
        reason: why,
      },
    });
    if (answered.ok) onDone(words.proposeSent);
    else setFault({ at: null, words: answered.offline ? app.offline : answered.refusal.words });
  };
  return (
    <div className="stack-loose">
      <div className="stack">
        <h1>{words.proposeTitle}</h1>
        <p className="words words-plain" lang={voice.language} dir="auto">
          {voice.text}
        </p>
        <p className="soft">{words.proposeMore}</p>
      </div>
      <Choices
        legend={words.proposeWhat}
        name="action"
        fault={faultOf('action')}
        value={action}
        onValue={(value) => setAction(value as 'hide' | 'merge')}
        options={[
          { value: 'hide', name: words.proposeHide },
          { value: 'merge', name: words.proposeMerge },
        ]}
      />
      {action === 'hide' ? (
        <Choices
          legend={words.proposeReason}
          name="reason"
          fault={faultOf('reason')}
          value={reason}
          onValue={(value) => setReason(REASONS.hide.find((one) => one === value) ?? null)}
          options={REASONS.hide.map((value) => ({ value, name: words.reasons[value] }))}
        />
      ) : null}
      {action === 'merge' ? (
        <Choices
          legend={words.proposeInto}
          name="into"
          fault={faultOf('into')}
          value={into}
          onValue={setInto}
          options={offered.map((one) => ({ value: one.id, name: one.text }))}
        />
      ) : null}
      <Said>{fault?.at === null ? <strong>{fault.words}</strong> : null}</Said>
      <div className="row">
        <Button kind="filled" onPress={() => void send()}>
          {words.proposeSend}
        </Button>
        <Button kind="quiet" onPress={onLeave}>
          {words.proposeLeave}
        </Button>
      </div>
    </div>
  );
};
