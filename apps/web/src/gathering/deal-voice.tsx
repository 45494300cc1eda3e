import { dealVoice } from '@throughline/domain';
import type { SeatReply } from '@throughline/protocol';
import { useState } from 'react';
import { ask } from '../device/api.ts';
import { Listen } from '../member/listen.tsx';
import type { Member } from '../member/member-page.tsx';
import { Button } from '../parts/button.tsx';
import { Quote } from '../parts/quote.tsx';
import { useGatheringWords } from './gathering-words.tsx';

/**
 * *Deal the voices*: somebody else's words to read aloud. The server gives a seat in its shuffle and is told nothing;
 * which voices are this device's own, and passed over, is known here only.
 */
export const DealVoice = ({ id, place, data }: Member) => {
  const { phone } = useGatheringWords();
  const [dealt, setDealt] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const asked = (data.voices ?? []).filter(({ state }) => state === 'asked');
  const deal = async () => {
    const answered = await ask<SeatReply>('POST', `/api/circles/${id}/gathering/seat`, { pass: place.pass, body: {} });
    if (!answered.ok) return setSaid(phone.dealOffline);
    const { seed, seat } = answered.body;
    const own = new Set(place.voices.map((voice) => voice.id));
    const voice = dealVoice(
      asked.map((one) => one.id),
      seed,
      seat,
      (one) => own.has(one),
    );
    setSaid(voice === null ? phone.dealNone : '');
    setDealt(voice);
  };
  const voice = asked.find((one) => one.id === dealt);
  return (
    <section className="stack">
      <h2>{phone.dealHeading}</h2>
      <p className="soft">{phone.dealMore}</p>
      <div aria-live="polite" className="dealt">
        {voice === undefined ? null : (
          <>
            <p className="soft small">{phone.readThis}</p>
            <Quote text={voice.text} language={voice.language} />
            <Listen text={voice.text} language={voice.language} />
          </>
        )}
        {said === '' ? null : <p>{said}</p>}
      </div>
      <Button onPress={() => void deal()}>{dealt === null ? phone.deal : phone.dealAgain}</Button>
    </section>
  );
};
