import { call } from '../../device/api.ts';
import { giveConsent, narrowConsentWords, takeConsentBack, type VersionView } from '@throughline/protocol';
import { useState } from 'react';
import type { SaidConsent } from '../../device/device.ts';
import { useCameBack, useSession } from '../../device/session.ts';
import { usePack, useWords } from '../../kernel/words.tsx';
import { Button } from '../../parts/button.tsx';
import { AnswerSign } from './answer-sign.tsx';
import type { Member } from '../../kernel/room.ts';
import { Said } from '../../parts/said.tsx';

/**
 * This device's answer to a version. It can be changed while the version is put to consent. Afterwards only the
 * audience of its words can be restricted further.
 */
export const GivenConsent = ({
  member: { id, place },
  version,
  said,
  open,
  onChange,
}: {
  readonly member: Member;
  readonly version: VersionView;
  readonly said: SaidConsent;
  readonly open: boolean;
  readonly onChange?: () => void;
}) => {
  const { consent } = usePack('purpose');
  const { app } = useWords();
  const { device, outbox } = useSession();
  const [notice, setNotice] = useState('');
  const { text } = version;
  const key = device.key(id, 'consent', text);
  const waiting = outbox.isWaiting(giveConsent, id, text);
  const refused = useCameBack(id).find(({ name }) => name === `${id}/consent/${text}`)?.words;
  const keep = (next: SaidConsent) =>
    device.change(id, (kept) => ({ ...kept, consents: { ...kept.consents, [text]: next } }));

  const takeBack = async () => {
    const n = said.n + 1;
    const answered = await call(takeConsentBack, { at: { circle: id }, pass: place.pass, body: { key, text, n } });
    if (!answered.ok && !(!answered.offline && answered.status === 404))
      return setNotice(answered.offline ? app.offline : answered.refusal.words);
    keep({ answer: null, words: said.words, wouldChange: said.wouldChange, shown: 'count-only', n });
  };
  const narrow = async (shown: 'circle' | 'count-only') => {
    const n = said.n + 1;
    const answered = await call(narrowConsentWords, {
      at: { circle: id },
      pass: place.pass,
      body: { key, text, shown, n },
    });
    if (!answered.ok) return setNotice(answered.offline ? app.offline : answered.refusal.words);
    keep({ ...said, shown, n });
    setNotice(consent.narrowed);
  };

  if (said.answer === null) return null;
  return (
    <section className="given stack-tight" aria-labelledby="given">
      <h2 id="given" className="given-answer">
        <AnswerSign answer={said.answer} /> {consent.given[said.answer]}
      </h2>
      {[said.words, said.wouldChange]
        .filter((words) => words !== '')
        .map((words) => (
          <p key={words} className="words" dir="auto">
            {words}
          </p>
        ))}
      {said.answer === 'consent' ? null : <p className="small soft">{consent.shownMore[said.shown]}</p>}
      <Said className="small">
        {refused !== undefined ? (
          <strong>{consent.refused(refused)}</strong>
        ) : waiting && outbox.stuck ? (
          <strong>{consent.waiting}</strong>
        ) : (
          notice
        )}
      </Said>
      {open ? (
        <>
          <p className="small soft">{consent.givenMore}</p>
          <div className="row">
            <Button onPress={onChange ?? (() => undefined)}>{consent.changeMine}</Button>
            <Button kind="quiet" onPress={() => void takeBack()}>
              {consent.takeBack}
            </Button>
          </div>
        </>
      ) : refused === undefined ? (
        <>
          <p className="small soft">{consent.afterMore}</p>
          {said.shown === 'count-only' || said.answer === 'consent' ? null : (
            <div className="row">
              {said.shown === 'print' ? (
                <Button onPress={() => void narrow('circle')}>{consent.toCircle}</Button>
              ) : null}
              <Button kind="quiet" onPress={() => void narrow('count-only')}>
                {consent.toNobody}
              </Button>
              <p className="small soft">{consent.narrowedNote}</p>
            </div>
          )}
        </>
      ) : null}
    </section>
  );
};
