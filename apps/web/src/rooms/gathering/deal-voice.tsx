import { newId } from '../../device/keys.ts';
import { usePack } from '../../kernel/words.tsx';
import { dealVoice } from '@throughline/domain';
import { useRef, useState } from 'react';
import { Listen } from '../../frames/member/listen.tsx';
import type { Member } from '../../kernel/room.ts';
import { Button } from '../../parts/button.tsx';
import { Quote } from '../../parts/quote.tsx';
import { Said } from '../../parts/said.tsx';

/**
 * *Deal the voices*: somebody else's words to read aloud. The shuffle and the skipping of one's own voices happen on
 * this device only. If others knew the order, a listener could infer that a skipped voice is the reader's own.
 */
export const DealVoice = ({ place, data }: Pick<Member, 'place' | 'data'>) => {
  const { phone } = usePack('gathering');
  const [dealt, setDealt] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const asked = (data.voices ?? []).filter(({ state }) => state === 'asked');
  const order = useRef({ seed: newId(), seat: -1 });
  const deal = () => {
    const { seed, seat } = order.current;
    order.current = { seed, seat: seat + 1 };
    const own = new Set(place.voices.map((voice) => voice.id));
    const voice = dealVoice(
      asked.map((one) => one.id),
      seed,
      seat + 1,
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
      <Said as="div" className="dealt" text={voice === undefined ? said : `${phone.readThis} ${voice.text} ${said}`}>
        {voice === undefined ? null : (
          <>
            <p className="soft small">{phone.readThis}</p>
            <Quote text={voice.text} language={voice.language} />
            <Listen text={voice.text} language={voice.language} />
          </>
        )}
        {said === '' ? null : <p>{said}</p>}
      </Said>
      <Button onPress={deal}>{dealt === null ? phone.deal : phone.dealAgain}</Button>
    </section>
  );
};
